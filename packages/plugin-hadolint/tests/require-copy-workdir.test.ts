import rule from '../src/rules/require-copy-workdir.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'an absolute path': lines('FROM a', 'COPY x /x', 'COPY x C:/x', 'COPY x $DIR/x'),
    'a WORKDIR': lines('FROM a', 'WORKDIR /app', 'COPY x .', 'COPY --from=b:1 x y'),
    'the WORKDIR of the base': lines('FROM a AS b', 'WORKDIR /app', 'FROM b AS c', 'FROM C', 'COPY x .'),
    'scratch, where it is known': lines('FROM scratch', 'COPY x y'),
    ADD: lines('FROM a', 'ADD x .'),
    'a trigger': lines('FROM a', 'ONBUILD COPY x .'),
  },
  invalid: {
    'no WORKDIR': {
      code: lines('FROM a', 'COPY x «.»'),
      message:
        '"." is below whatever WORKDIR the base image has. Set WORKDIR first, or copy to an absolute path.',
    },
    'of another stage': lines('FROM a AS b', 'WORKDIR /app', 'FROM a', 'COPY x «./y»'),
    'later, or in a trigger': lines('FROM a', 'ONBUILD WORKDIR /app', 'COPY x «"y"»', 'WORKDIR /app'),
    'in JSON, from a stage': lines('FROM a AS b', 'FROM a', 'COPY --from=b ["x", «"y"»]'),
  },
});

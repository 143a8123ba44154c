import rule from '../src/rules/no-copy-from-itself.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'another stage': lines('FROM a AS x', 'FROM b AS y', 'COPY --from=x /a /a'),
    'an earlier stage of the same name': lines('FROM a AS x', 'FROM b AS x', 'COPY --from=x /a /a'),
    'an image': lines('FROM a AS x', 'COPY --from=x:1 /a /a'),
    'a trigger': lines('FROM a AS x', 'ONBUILD COPY --from=x /a /a'),
    'a mount': lines('FROM a AS x', 'RUN --mount=from=x,target=/y true'),
  },
  invalid: {
    'the stage itself': {
      code: lines('FROM a AS build', 'COPY --from=«build» /a /b'),
      message: '"build" is this stage itself, and a stage can copy from earlier ones only.',
    },
    'in other letters': lines('FROM a AS Build', 'COPY --chown=1 --from=«BUILD» /a /b'),
    'its number': lines('FROM a', 'FROM b', 'COPY --from=«1» /a /b'),
  },
});

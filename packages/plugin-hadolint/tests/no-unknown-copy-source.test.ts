import rule from '../src/rules/no-unknown-copy-source.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a stage': lines('FROM a AS Build', 'FROM b', 'COPY --from=build /x /x', 'COPY --from=0 /x /x'),
    'an image': lines('FROM a', 'COPY --from=nginx:1.27 /x /x', 'COPY --from=localhost:5000/x /x /x'),
    'the context': lines('FROM a', 'COPY x /x'),
    'a trigger': lines('FROM a', 'ONBUILD COPY --from=x /x /x'),
  },
  invalid: {
    'a name': {
      code: lines('FROM a', 'COPY --from=«builder» /x /x'),
      message:
        '"builder" is no stage above this line, and has no tag that would make it an image. Name a stage, or an image with its tag.',
    },
    'a stage below': lines('FROM a', 'COPY --from=«later» /x /x', 'FROM b AS later'),
    'a number': lines('FROM a', 'COPY --from=«1» /x /x'),
    'a variable': lines('FROM a', 'COPY --from=«$STAGE» /x /x'),
  },
});

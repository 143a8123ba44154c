import rule from '../src/rules/no-copied-root.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a part': lines('FROM a AS b', 'FROM c', 'COPY --from=b /app /', 'COPY --from=b / /b'),
    'the context': lines('FROM a', 'COPY / /'),
    'a trigger': lines('FROM a', 'ONBUILD COPY --from=b:1 / /'),
  },
  invalid: {
    all: {
      code: lines('FROM a AS build', 'FROM c', '«COPY --from=build / /»'),
      message:
        'This copies all of "build", what was needed only to build it included. Start FROM it, or copy what is needed.',
    },
    'in JSON': lines('FROM a', '«COPY --from=b:1 ["/", "/"]»'),
    'among others': lines('FROM a', '«COPY --link --from=b:1 /x / /»'),
  },
});

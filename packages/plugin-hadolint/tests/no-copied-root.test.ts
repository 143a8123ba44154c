import rule from '../src/rules/no-copied-root.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-copied-root', rule, {
  valid: [
    { name: 'a part', code: lines('FROM a AS b', 'FROM c', 'COPY --from=b /app /', 'COPY --from=b / /b') },
    { name: 'the context', code: lines('FROM a', 'COPY / /') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD COPY --from=b:1 / /') },
  ],
  invalid: [
    {
      name: 'all',
      code: lines('FROM a AS build', 'FROM c', '«COPY --from=build / /»'),
      errors: [
        {
          messageId: 'root',
          message:
            'DL3067: This copies all of "build", what was needed only to build it included. Start FROM it, or copy what is needed.',
        },
      ],
    },
    {
      name: 'in JSON',
      code: lines('FROM a', '«COPY --from=b:1 ["/", "/"]»'),
      errors: [{ messageId: 'root' }],
    },
    {
      name: 'among others',
      code: lines('FROM a', '«COPY --link --from=b:1 /x / /»'),
      errors: [{ messageId: 'root' }],
    },
  ],
});

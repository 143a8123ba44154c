import rule from '../src/rules/no-last-user-root.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-last-user-root', rule, {
  valid: [
    { name: 'another user', code: lines('FROM a', 'USER root', 'RUN make', 'USER 1000') },
    { name: 'no user', code: lines('FROM a', 'RUN make') },
    {
      name: 'a base whose user is changed',
      code: lines('FROM a AS base', 'USER root', 'FROM base', 'USER app'),
    },
    {
      name: 'a builder stage',
      code: lines('FROM a AS b', 'USER root', 'FROM scratch', 'COPY --from=b /x /x'),
    },
    { name: 'names like root', code: lines('FROM a', 'USER rootless', 'FROM a', 'USER 01') },
  ],
  invalid: [
    {
      name: 'root',
      code: lines('FROM a', '«USER root»', 'RUN make'),
      errors: [
        {
          messageId: 'root',
          message:
            'DL3002: From here on all runs as root, the program of the image included. End with another USER.',
        },
      ],
    },
    {
      name: 'its number, with a group',
      code: lines('FROM a', 'USER app', '«USER 0:0»'),
      errors: [{ messageId: 'root' }],
    },
    {
      name: 'a default',
      code: lines('FROM a', 'ARG WHO=root', '«USER $WHO»'),
      errors: [{ messageId: 'root' }],
    },
    {
      name: 'of the base',
      code: lines('FROM a AS base', '«USER root»', 'FROM base', 'RUN make'),
      errors: [{ messageId: 'root' }],
    },
    {
      name: 'every stage, where wanted',
      code: lines('FROM a AS b', '«USER root»', 'FROM c', 'COPY --from=b /x /x', '«USER root:root»'),
      options: [{ stages: 'all' }],
      errors: [{ messageId: 'root' }, { messageId: 'root' }],
    },
  ],
});

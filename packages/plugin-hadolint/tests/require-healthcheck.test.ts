import rule from '../src/rules/require-healthcheck.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/require-healthcheck', rule, {
  valid: [
    { name: 'a HEALTHCHECK', code: lines('FROM a', 'HEALTHCHECK CMD true') },
    { name: 'none wanted', code: lines('FROM a', 'HEALTHCHECK NONE') },
    { name: 'of the base', code: lines('FROM a AS b', 'HEALTHCHECK CMD true', 'FROM b') },
    { name: 'of what starts from it', code: lines('FROM a AS b', 'FROM b', 'HEALTHCHECK CMD true') },
    {
      name: 'a builder stage',
      code: lines('FROM a AS b', 'FROM c', 'COPY --from=b /x /x', 'HEALTHCHECK CMD true'),
    },
  ],
  invalid: [
    {
      name: 'nothing',
      code: lines('«FROM a»', 'CMD ["/app"]'),
      errors: [
        {
          messageId: 'missing',
          message:
            'DL3057: Nothing tells whether a container of this image works. Add a HEALTHCHECK, or HEALTHCHECK NONE.',
        },
      ],
    },
    {
      name: 'of another stage',
      code: lines('FROM a AS b', 'HEALTHCHECK CMD true', '«FROM c»', 'COPY --from=b /x /x'),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'every stage, where wanted',
      code: lines('«FROM a AS b»', '«FROM c»', 'COPY --from=b /x /x'),
      options: [{ stages: 'all' }],
      errors: [{ messageId: 'missing' }, { messageId: 'missing' }],
    },
    {
      name: 'what starts from the same stage as one that has it',
      code: lines('FROM a AS base', '«FROM base AS build»', 'FROM base', 'HEALTHCHECK CMD true'),
      options: [{ stages: 'all' }],
      errors: [{ messageId: 'missing' }],
    },
  ],
});

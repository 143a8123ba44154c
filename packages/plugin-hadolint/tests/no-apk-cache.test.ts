import rule from '../src/rules/no-apk-cache.ts';
import { lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/no-apk-cache', rule, {
  valid: [
    { name: 'no cache', code: run('apk add --no-cache a=1 && apk --no-cache add b=1') },
    { name: 'removed', code: run('apk add --update a=1 && rm -rf /var/cache/apk/*') },
    {
      name: 'a cache mount',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/apk apk add a=1'),
    },
    { name: 'no network', code: run('apk add --no-network a=1') },
    {
      name: 'a builder stage',
      code: lines('FROM alpine AS b', 'RUN apk add gcc', 'FROM scratch', 'COPY --from=b /x /x'),
    },
    { name: 'another subcommand', code: run('apk del a') },
  ],
  invalid: [
    {
      name: 'a cache',
      code: run('«apk add curl=8»'),
      errors: [
        {
          messageId: 'cached',
          message: 'DL3019: apk leaves its index in this layer, and it ships. Write "apk add --no-cache".',
        },
      ],
      output: run('apk add --no-cache curl=8'),
      changes: ['+--no-cache'],
    },
    {
      name: 'with an update',
      code: run('apk update && «apk add -t .deps gcc»'),
      errors: [{ messageId: 'cached' }],
      output: run('apk update && apk add --no-cache -t .deps gcc'),
      changes: ['+--no-cache'],
    },
    {
      name: 'a later rm that would fail',
      code: lines('FROM a', 'RUN «apk add curl»', 'RUN rm /var/cache/apk/*'),
      errors: [{ messageId: 'cached' }],
      output: null,
    },
    {
      name: 'a later rm that would not fail',
      code: lines('FROM a', 'RUN «apk add curl»', 'RUN rm -rf /var/cache/apk/*'),
      errors: [{ messageId: 'cached' }],
      output: lines('FROM a', 'RUN apk add --no-cache curl', 'RUN rm -rf /var/cache/apk/*'),
      changes: ['+--no-cache'],
    },
    {
      name: 'a trigger, over several lines',
      code: lines('FROM a', 'ONBUILD RUN «apk \\', '  add \\', '  curl»'),
      errors: [{ messageId: 'cached' }],
      output: lines('FROM a', 'ONBUILD RUN apk \\', '  add --no-cache \\', '  curl'),
      changes: ['+--no-cache'],
    },
  ],
});

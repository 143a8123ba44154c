import rule from '../src/rules/pin-apk-versions.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/pin-apk-versions', rule, {
  valid: [
    { name: 'a version', code: run('apk add --no-cache curl=8.5.0-r0 git~2.43 "jq>1.6" "vim<9"') },
    { name: 'one that must not come', code: run('apk add a=1 "!b"') },
    { name: 'a file', code: run('apk add ./tool.apk') },
    {
      name: 'a group and a repository',
      code: run('apk add -t .deps -X https://example.com/main --virtual .more a=1'),
    },
    { name: 'no package', code: run('apk update && apk upgrade && apk del curl') },
    {
      name: 'a builder stage',
      code: lines('FROM alpine:3.20 AS b', 'RUN apk add gcc', 'FROM scratch', 'COPY --from=b /x /x'),
    },
  ],
  invalid: [
    {
      name: 'no version',
      code: run('apk add --no-cache «curl»'),
      errors: [
        {
          messageId: 'unpinned',
          message: 'DL3018: curl may be another version in each build. Name one, as in "apk add name=~1.2".',
        },
      ],
    },
    {
      name: 'a group',
      code: run('apk --no-cache add --virtual .build-deps «gcc make»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN apk add «curl»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'a builder stage, where wanted',
      code: lines('FROM alpine AS b', 'RUN apk add «gcc»', 'FROM scratch', 'COPY --from=b /x /x'),
      options: [{ stages: 'builder' }],
      errors: [{ messageId: 'unpinned' }],
    },
  ],
});

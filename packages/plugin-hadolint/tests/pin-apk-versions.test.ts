import rule from '../src/rules/pin-apk-versions.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': run('apk add --no-cache curl=8.5.0-r0 git~2.43 "jq>1.6" "vim<9"'),
    'a file': run('apk add ./tool.apk'),
    'a group and a repository': run('apk add -t .deps -X https://example.com/main --virtual .more a=1'),
    'no package': run('apk update && apk upgrade && apk del curl'),
    'a builder stage': lines(
      'FROM alpine:3.20 AS b',
      'RUN apk add gcc',
      'FROM scratch',
      'COPY --from=b /x /x',
    ),
  },
  invalid: {
    'no version': {
      code: run('apk add --no-cache «curl»'),
      message: 'curl may be another version in each build. Name one, as in "apk add name=~1.2".',
    },
    'a group': run('apk --no-cache add --virtual .build-deps «gcc make»'),
    'a trigger': lines('FROM a', 'ONBUILD RUN apk add «curl»'),
    'a builder stage, where wanted': {
      code: lines('FROM alpine AS b', 'RUN apk add «gcc»', 'FROM scratch', 'COPY --from=b /x /x'),
      options: { stages: 'builder' },
    },
  },
});

import rule from '../src/rules/no-apk-cache.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'no cache': run('apk add --no-cache a=1 && apk --no-cache add b=1'),
    removed: run('apk add --update a=1 && rm -rf /var/cache/apk/*'),
    'a cache mount': lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/apk apk add a=1'),
    'no network': run('apk add --no-network a=1'),
    'a builder stage': lines('FROM alpine AS b', 'RUN apk add gcc', 'FROM scratch', 'COPY --from=b /x /x'),
    'another subcommand': run('apk del a'),
  },
  invalid: {
    'a cache': {
      code: run('«apk add curl=8»'),
      message: 'apk leaves its index in this layer, and it ships. Write "apk add --no-cache".',
      output: run('apk add --no-cache curl=8'),
      changes: ['+--no-cache'],
    },
    'with an update': {
      code: run('apk update && «apk add -t .deps gcc»'),
      output: run('apk update && apk add --no-cache -t .deps gcc'),
      changes: ['+--no-cache'],
    },
    'a trigger, over several lines': {
      code: lines('FROM a', 'ONBUILD RUN «apk \\', '  add \\', '  curl»'),
      output: lines('FROM a', 'ONBUILD RUN apk \\', '  add --no-cache \\', '  curl'),
      changes: ['+--no-cache'],
    },
  },
});

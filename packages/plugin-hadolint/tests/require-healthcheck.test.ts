import rule from '../src/rules/require-healthcheck.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a HEALTHCHECK': lines('FROM a', 'HEALTHCHECK CMD true'),
    'none wanted': lines('FROM a', 'HEALTHCHECK NONE'),
    'of the base': lines('FROM a AS b', 'HEALTHCHECK CMD true', 'FROM b'),
    'of what starts from it': lines('FROM a AS b', 'FROM b', 'HEALTHCHECK CMD true'),
    'a builder stage': lines('FROM a AS b', 'FROM c', 'COPY --from=b /x /x', 'HEALTHCHECK CMD true'),
  },
  invalid: {
    nothing: {
      code: lines('«FROM a»', 'CMD ["/app"]'),
      message:
        'Nothing tells whether a container of this image works. Add a HEALTHCHECK, or HEALTHCHECK NONE.',
    },
    'of another stage': lines('FROM a AS b', 'HEALTHCHECK CMD true', '«FROM c»', 'COPY --from=b /x /x'),
    'every stage, where wanted': {
      code: lines('«FROM a AS b»', '«FROM c»', 'COPY --from=b /x /x'),
      options: { stages: 'all' },
    },
    'what starts from the same stage as one that has it': {
      code: lines('FROM a AS base', '«FROM base AS build»', 'FROM base', 'HEALTHCHECK CMD true'),
      options: { stages: 'all' },
    },
  },
});

import rule from '../src/rules/no-duplicate-healthcheck.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    one: lines('FROM a', 'HEALTHCHECK CMD ["true"]'),
    'one in each stage': lines('FROM a', 'HEALTHCHECK NONE', 'FROM b', 'HEALTHCHECK NONE'),
    'others twice': lines('FROM a', 'CMD ["a"]', 'CMD ["b"]'),
  },
  invalid: {
    two: {
      code: lines('FROM a', 'HEALTHCHECK CMD ["true"]', '«HEALTHCHECK NONE»'),
      message: 'This HEALTHCHECK overrides that of line 2: only the last one of a stage counts. Keep one.',
    },
    three: lines('FROM a', 'HEALTHCHECK NONE', '«HEALTHCHECK NONE»', '«healthcheck CMD ["true"]»'),
    'with something between': lines('FROM a', 'HEALTHCHECK NONE', 'RUN x', '«HEALTHCHECK NONE»'),
  },
});

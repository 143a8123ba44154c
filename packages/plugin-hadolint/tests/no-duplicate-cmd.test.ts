import rule from '../src/rules/no-duplicate-cmd.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    one: lines('FROM a', 'CMD ["a"]', 'ENTRYPOINT ["b"]'),
    'one in each stage': lines('FROM a', 'CMD ["a"]', 'FROM b', 'CMD ["a"]'),
    'a trigger': lines('FROM a', 'CMD ["a"]', 'ONBUILD CMD ["b"]'),
  },
  invalid: {
    two: {
      code: lines('FROM a', 'CMD ["a"]', '«CMD ["b"]»'),
      message: 'This CMD overrides that of line 2: only the last one of a stage counts. Keep one.',
    },
    three: lines('FROM a', 'CMD a', '«CMD b»', '«cmd c»'),
    'over several lines': lines('FROM a', 'CMD a', '«CMD b \\', '  c»'),
  },
});

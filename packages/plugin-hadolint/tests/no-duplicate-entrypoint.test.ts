import rule from '../src/rules/no-duplicate-entrypoint.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    one: lines('FROM a', 'CMD ["a"]', 'ENTRYPOINT ["b"]'),
    'one in each stage': lines('FROM a', 'ENTRYPOINT ["a"]', 'FROM b', 'ENTRYPOINT ["a"]'),
    'a trigger': lines('FROM a', 'ENTRYPOINT ["a"]', 'ONBUILD ENTRYPOINT ["b"]'),
  },
  invalid: {
    two: {
      code: lines('FROM a', 'ENTRYPOINT ["a"]', '«ENTRYPOINT ["b"]»'),
      message: 'This ENTRYPOINT overrides that of line 2: only the last one of a stage counts. Keep one.',
    },
    three: lines('FROM a', 'ENTRYPOINT a', '«ENTRYPOINT b»', '«entrypoint c»'),
    'with something between': lines('FROM a', 'ENTRYPOINT a', 'USER b', '«ENTRYPOINT b»'),
  },
});

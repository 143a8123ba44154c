import rule from '../src/rules/no-duplicate-stage-name.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'two names': lines('FROM a AS x', 'FROM b AS y'),
    'no names': lines('FROM a', 'FROM a'),
    'the name of an image': lines('FROM x', 'FROM a AS x'),
  },
  invalid: {
    'the same name': {
      code: lines('FROM a AS x', 'FROM b AS «x»'),
      message:
        'The stage name "x" is taken (line 1), and means this stage from here on. Give this one a name of its own.',
    },
    'in other letters': lines('FROM a AS Build', 'FROM b as «build»'),
    'three times': lines('FROM a AS x', 'FROM b AS «x»', 'FROM c AS «x»'),
  },
});

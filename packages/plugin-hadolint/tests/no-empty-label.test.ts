import rule from '../src/rules/no-empty-label.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a value': { code: lines('FROM a', 'LABEL x=y'), options: { labelSchema: { x: 'text' } } },
    'a label that is not in the schema': {
      code: lines('FROM a', 'LABEL y='),
      options: { labelSchema: { x: 'text' } },
    },
    'a trigger': { code: lines('FROM a', 'ONBUILD LABEL x='), options: { labelSchema: { x: 'text' } } },
  },
  invalid: {
    empty: {
      code: lines('FROM a', 'LABEL a=b «x=»'),
      options: { labelSchema: { x: 'text' } },
      message: 'x is empty. Give it a value, or leave it out.',
    },
    'in quotes': { code: lines('FROM a', 'LABEL «"x"=""»'), options: { labelSchema: { x: 'url' } } },
    'a default': {
      code: lines('FROM a', 'ARG V=""', 'LABEL «x=$V»'),
      options: { labelSchema: { x: 'url' } },
    },
  },
});

import rule from '../src/rules/no-unknown-label.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'in the schema': {
      code: lines('FROM a', 'LABEL x=y'),
      options: { labelSchema: { x: 'text' }, strictLabels: true },
    },
    'not strict': { code: lines('FROM a', 'LABEL x=y'), options: { labelSchema: {} } },
    'a trigger': { code: lines('FROM a', 'ONBUILD LABEL x=y'), options: { strictLabels: true } },
  },
  invalid: {
    'not in the schema': {
      code: lines('FROM a', 'LABEL x=1 «y»=2'),
      options: { labelSchema: { x: 'text' }, strictLabels: true },
      message: 'y is not among the labels of the schema. Leave it out, or add it to the schema.',
    },
    'no schema': { code: lines('FROM a', 'LABEL «x»=1'), options: { strictLabels: true } },
    each: {
      code: lines('FROM a', 'LABEL «"x y"»=1 «z»=2'),
      options: { labelSchema: {}, strictLabels: true },
    },
  },
});

import rule from '../src/rules/no-unknown-label.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-unknown-label', rule, {
  valid: [
    {
      name: 'in the schema',
      code: lines('FROM a', 'LABEL x=y'),
      options: [{ labelSchema: { x: 'text' }, strictLabels: true }],
    },
    { name: 'not strict', code: lines('FROM a', 'LABEL x=y'), options: [{ labelSchema: {} }] },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD LABEL x=y'), options: [{ strictLabels: true }] },
  ],
  invalid: [
    {
      name: 'not in the schema',
      code: lines('FROM a', 'LABEL x=1 «y»=2'),
      options: [{ labelSchema: { x: 'text' }, strictLabels: true }],
      errors: [
        {
          messageId: 'unknown',
          message: 'DL3050: y is not among the labels of the schema. Leave it out, or add it to the schema.',
        },
      ],
    },
    {
      name: 'no schema',
      code: lines('FROM a', 'LABEL «x»=1'),
      options: [{ strictLabels: true }],
      errors: [{ messageId: 'unknown' }],
    },
    {
      name: 'each',
      code: lines('FROM a', 'LABEL «"x y"»=1 «z»=2'),
      options: [{ labelSchema: {}, strictLabels: true }],
      errors: [{ messageId: 'unknown' }, { messageId: 'unknown' }],
    },
  ],
});

import rule from '../src/rules/no-empty-label.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-empty-label', rule, {
  valid: [
    { name: 'a value', code: lines('FROM a', 'LABEL x=y'), options: [{ labelSchema: { x: 'text' } }] },
    {
      name: 'a label that is not in the schema',
      code: lines('FROM a', 'LABEL y='),
      options: [{ labelSchema: { x: 'text' } }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD LABEL x='),
      options: [{ labelSchema: { x: 'text' } }],
    },
  ],
  invalid: [
    {
      name: 'empty',
      code: lines('FROM a', 'LABEL a=b «x=»'),
      options: [{ labelSchema: { x: 'text' } }],
      errors: [{ messageId: 'empty', message: 'DL3051: x is empty. Give it a value, or leave it out.' }],
    },
    {
      name: 'in quotes',
      code: lines('FROM a', 'LABEL «"x"=""»'),
      options: [{ labelSchema: { x: 'url' } }],
      errors: [{ messageId: 'empty' }],
    },
    {
      name: 'a default',
      code: lines('FROM a', 'ARG V=""', 'LABEL «x=$V»'),
      options: [{ labelSchema: { x: 'url' } }],
      errors: [{ messageId: 'empty' }],
    },
  ],
});

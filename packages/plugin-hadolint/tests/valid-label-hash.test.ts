import rule from '../src/rules/valid-label-hash.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/valid-label-hash', rule, {
  valid: [
    {
      name: 'a hash',
      code: lines('FROM a', 'LABEL h=0123abc', `LABEL h=${'0'.repeat(40)}`),
      options: [{ labelSchema: { h: 'hash' } }],
    },
    {
      name: 'a value that only the build knows',
      code: lines('FROM a', 'ARG H', 'LABEL h=$H'),
      options: [{ labelSchema: { h: 'hash' } }],
    },
    { name: 'another label', code: lines('FROM a', 'LABEL x=y'), options: [{ labelSchema: { h: 'hash' } }] },
  ],
  invalid: [
    {
      name: 'a branch',
      code: lines('FROM a', 'LABEL h=«main»'),
      options: [{ labelSchema: { h: 'hash' } }],
      errors: [
        {
          messageId: 'invalid',
          message:
            'DL3055: "main" in h is no commit hash. Write its 7 or 40 hexadecimal digits, in lower case.',
        },
      ],
    },
    {
      name: 'upper case',
      code: lines('FROM a', 'LABEL h=«0123ABC»'),
      options: [{ labelSchema: { h: 'hash' } }],
      errors: [{ messageId: 'invalid' }],
    },
    {
      name: 'another length',
      code: lines('FROM a', 'LABEL h=«0123abcd»'),
      options: [{ labelSchema: { h: 'hash' } }],
      errors: [{ messageId: 'invalid' }],
    },
  ],
});

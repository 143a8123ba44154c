import rule from '../src/rules/valid-label-license.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/valid-label-license', rule, {
  valid: [
    {
      name: 'an identifier',
      code: lines('FROM a', 'LABEL l=MIT', 'LABEL l="GPL-3.0-or-later"'),
      options: [{ labelSchema: { l: 'spdx' } }],
    },
    {
      name: 'an old one',
      code: lines('FROM a', 'LABEL l=GPL-2.0'),
      options: [{ labelSchema: { l: 'spdx' } }],
    },
    {
      name: 'a value that only the build knows',
      code: lines('FROM a', 'ARG L', 'LABEL l=$L'),
      options: [{ labelSchema: { l: 'spdx' } }],
    },
  ],
  invalid: [
    {
      name: 'no identifier',
      code: lines('FROM a', 'LABEL l=«Apache»'),
      options: [{ labelSchema: { l: 'spdx' } }],
      errors: [
        {
          messageId: 'invalid',
          message:
            'DL3054: "Apache" in l is no identifier of the SPDX licence list. Write one, as in "Apache-2.0".',
        },
      ],
    },
    {
      name: 'an expression',
      code: lines('FROM a', 'LABEL l=«"MIT OR Apache-2.0"»'),
      options: [{ labelSchema: { l: 'spdx' } }],
      errors: [{ messageId: 'invalid' }],
    },
    {
      name: 'other letters',
      code: lines('FROM a', 'LABEL l=«mit»'),
      options: [{ labelSchema: { l: 'spdx' } }],
      errors: [{ messageId: 'invalid' }],
    },
  ],
});

import rule from '../src/rules/valid-label-time.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/valid-label-time', rule, {
  valid: [
    {
      name: 'a time',
      code: lines('FROM a', 'LABEL t=2024-02-29T12:00:00Z u="2024-05-01t00:00:00.5+02:00"'),
      options: [{ labelSchema: { t: 'rfc3339', u: 'rfc3339' } }],
    },
    {
      name: 'a value that only the build knows',
      code: lines('FROM a', 'ARG T', 'LABEL t=$T'),
      options: [{ labelSchema: { t: 'rfc3339' } }],
    },
    {
      name: 'another label',
      code: lines('FROM a', 'LABEL x=y'),
      options: [{ labelSchema: { t: 'rfc3339' } }],
    },
  ],
  invalid: [
    {
      name: 'a date alone',
      code: lines('FROM a', 'LABEL t=«2024-05-01»'),
      options: [{ labelSchema: { t: 'rfc3339' } }],
      errors: [
        {
          messageId: 'invalid',
          message:
            'DL3053: "2024-05-01" in t is no time by RFC 3339. Write one, as in "2024-05-01T12:00:00Z".',
        },
      ],
    },
    {
      name: 'a blank',
      code: lines('FROM a', 'LABEL t=«"2024-05-01 12:00:00Z"»'),
      options: [{ labelSchema: { t: 'rfc3339' } }],
      errors: [{ messageId: 'invalid' }],
    },
    {
      name: 'a day that there is not',
      code: lines('FROM a', 'LABEL t=«2023-02-29T12:00:00Z»'),
      options: [{ labelSchema: { t: 'rfc3339' } }],
      errors: [{ messageId: 'invalid' }],
    },
  ],
});

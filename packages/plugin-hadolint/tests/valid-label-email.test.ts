import rule from '../src/rules/valid-label-email.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/valid-label-email', rule, {
  valid: [
    {
      name: 'an address',
      code: lines('FROM a', 'LABEL m=a.b+c@example.com', `LABEL m='"a b"@example.com'`),
      options: [{ labelSchema: { m: 'email' } }],
    },
    {
      name: 'a value that only the build knows',
      code: lines('FROM a', 'ARG M', 'LABEL m=$M'),
      options: [{ labelSchema: { m: 'email' } }],
    },
    { name: 'another label', code: lines('FROM a', 'LABEL x=y'), options: [{ labelSchema: { m: 'email' } }] },
  ],
  invalid: [
    {
      name: 'a name',
      code: lines('FROM a', 'LABEL m=«team»'),
      options: [{ labelSchema: { m: 'email' } }],
      errors: [
        {
          messageId: 'invalid',
          message: 'DL3058: "team" in m is no e-mail address. Write one, as in "team@example.com".',
        },
      ],
    },
    {
      name: 'with a name in front',
      code: lines('FROM a', 'LABEL m=«"A B <a@b.c>"»'),
      options: [{ labelSchema: { m: 'email' } }],
      errors: [{ messageId: 'invalid' }],
    },
    {
      name: 'two dots',
      code: lines('FROM a', 'LABEL m=«a..b@c.d»'),
      options: [{ labelSchema: { m: 'email' } }],
      errors: [{ messageId: 'invalid' }],
    },
  ],
});

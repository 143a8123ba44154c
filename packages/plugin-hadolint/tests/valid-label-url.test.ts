import rule from '../src/rules/valid-label-url.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/valid-label-url', rule, {
  valid: [
    {
      name: 'an address',
      code: lines('FROM a', 'LABEL url=https://a.b/c?d=e#f mail="mailto:x@y"'),
      options: [{ labelSchema: { url: 'url', mail: 'url' } }],
    },
    { name: 'another label', code: lines('FROM a', 'LABEL x=y'), options: [{ labelSchema: { url: 'url' } }] },
    {
      name: 'a value that only the build knows',
      code: lines('FROM a', 'ARG U', 'LABEL url=$U'),
      options: [{ labelSchema: { url: 'url' } }],
    },
    { name: 'no schema', code: lines('FROM a', 'LABEL url=x') },
  ],
  invalid: [
    {
      name: 'no address',
      code: lines('FROM a', 'LABEL a=b url=«example.com»'),
      options: [{ labelSchema: { url: 'url' } }],
      errors: [
        {
          messageId: 'invalid',
          message:
            'DL3052: "example.com" in url is no address. Write one with its scheme, as in "https://example.com".',
        },
      ],
    },
    {
      name: 'blanks',
      code: lines('FROM a', 'LABEL url=«"https://a b"»'),
      options: [{ labelSchema: { url: 'url' } }],
      errors: [{ messageId: 'invalid' }],
    },
    {
      name: 'nothing',
      code: lines('FROM a', 'LABEL url=«""»'),
      options: [{ labelSchema: { url: 'url' } }],
      errors: [{ messageId: 'invalid' }],
    },
  ],
});

import rule from '../src/rules/valid-label-version.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/valid-label-version', rule, {
  valid: [
    {
      name: 'a version',
      code: lines('FROM a', 'LABEL v=1.2.3', 'LABEL v=1.0.0-rc.1+build.5'),
      options: [{ labelSchema: { v: 'semver' } }],
    },
    {
      name: 'a default',
      code: lines('FROM a', 'ARG V=1.2.3', 'LABEL v=$V'),
      options: [{ labelSchema: { v: 'semver' } }],
    },
    {
      name: 'a value that only the build knows',
      code: lines('FROM a', 'ARG V', 'LABEL v=$V'),
      options: [{ labelSchema: { v: 'semver' } }],
    },
  ],
  invalid: [
    {
      name: 'two numbers',
      code: lines('FROM a', 'LABEL v=«1.2»'),
      options: [{ labelSchema: { v: 'semver' } }],
      errors: [
        {
          messageId: 'invalid',
          message: 'DL3056: "1.2" in v is no semantic version. Write one, as in "1.2.3".',
        },
      ],
    },
    {
      name: 'a letter',
      code: lines('FROM a', 'LABEL v=«v1.2.3»'),
      options: [{ labelSchema: { v: 'semver' } }],
      errors: [{ messageId: 'invalid' }],
    },
    {
      name: 'a zero in front',
      code: lines('FROM a', 'LABEL v=«01.2.3»'),
      options: [{ labelSchema: { v: 'semver' } }],
      errors: [{ messageId: 'invalid' }],
    },
  ],
});

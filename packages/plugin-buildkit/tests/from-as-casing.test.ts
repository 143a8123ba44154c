import rule from '../src/rules/from-as-casing.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/from-as-casing', rule, {
  valid: [
    { name: 'both in upper case', code: lines('FROM a AS b') },
    { name: 'both in lower case', code: lines('from a as b') },
    { name: 'a FROM in mixed case', code: lines('From a as b', 'fROM a AS c') },
    { name: 'no AS', code: lines('FROM a', 'from b') },
  ],
  invalid: [
    {
      name: 'as behind FROM',
      code: lines('FROM a «as» b'),
      errors: [
        { messageId: 'mismatch', message: '"as" and "FROM" are not in the same letter case. Write "AS".' },
      ],
      output: lines('FROM a AS b'),
    },
    {
      name: 'AS behind from, with a flag',
      code: lines('from --platform=$BUILDPLATFORM a «AS» b'),
      errors: [
        { messageId: 'mismatch', message: '"AS" and "from" are not in the same letter case. Write "as".' },
      ],
      output: lines('from --platform=$BUILDPLATFORM a as b'),
    },
    {
      name: 'mixed case',
      code: lines('FROM a «As» b'),
      errors: [{ messageId: 'mismatch' }],
      output: lines('FROM a AS b'),
    },
    {
      name: 'over several lines',
      code: lines('«FROM» a \\', '  # why', '  as b'),
      errors: [{ messageId: 'mismatch' }],
      output: lines('FROM a \\', '  # why', '  AS b'),
    },
  ],
});

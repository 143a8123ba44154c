import rule from '../src/rules/valid-label-license.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'an identifier': {
      code: lines('FROM a', 'LABEL l=MIT', 'LABEL l="GPL-3.0-or-later"'),
      options: { labelSchema: { l: 'spdx' } },
    },
    'an old one': { code: lines('FROM a', 'LABEL l=GPL-2.0'), options: { labelSchema: { l: 'spdx' } } },
    'a value that only the build knows': {
      code: lines('FROM a', 'ARG L', 'LABEL l=$L'),
      options: { labelSchema: { l: 'spdx' } },
    },
  },
  invalid: {
    'no identifier': {
      code: lines('FROM a', 'LABEL l=«Apache»'),
      options: { labelSchema: { l: 'spdx' } },
      message: '"Apache" in l is no identifier of the SPDX licence list. Write one, as in "Apache-2.0".',
    },
    'an expression': {
      code: lines('FROM a', 'LABEL l=«"MIT OR Apache-2.0"»'),
      options: { labelSchema: { l: 'spdx' } },
    },
    'other letters': { code: lines('FROM a', 'LABEL l=«mit»'), options: { labelSchema: { l: 'spdx' } } },
  },
});

import rule from '../src/rules/valid-label-hash.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a hash': {
      code: lines('FROM a', 'LABEL h=0123abc', `LABEL h=${'0'.repeat(40)}`),
      options: { labelSchema: { h: 'hash' } },
    },
    'a value that only the build knows': {
      code: lines('FROM a', 'ARG H', 'LABEL h=$H'),
      options: { labelSchema: { h: 'hash' } },
    },
    'another label': { code: lines('FROM a', 'LABEL x=y'), options: { labelSchema: { h: 'hash' } } },
  },
  invalid: {
    'a branch': {
      code: lines('FROM a', 'LABEL h=«main»'),
      options: { labelSchema: { h: 'hash' } },
      message: '"main" in h is no commit hash. Write its 7 or 40 hexadecimal digits, in lower case.',
    },
    'upper case': { code: lines('FROM a', 'LABEL h=«0123ABC»'), options: { labelSchema: { h: 'hash' } } },
    'another length': {
      code: lines('FROM a', 'LABEL h=«0123abcd»'),
      options: { labelSchema: { h: 'hash' } },
    },
  },
});

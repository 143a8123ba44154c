import rule from '../src/rules/valid-label-email.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'an address': {
      code: lines('FROM a', 'LABEL m=a.b+c@example.com', `LABEL m='"a b"@example.com'`),
      options: { labelSchema: { m: 'email' } },
    },
    'a value that only the build knows': {
      code: lines('FROM a', 'ARG M', 'LABEL m=$M'),
      options: { labelSchema: { m: 'email' } },
    },
    'another label': { code: lines('FROM a', 'LABEL x=y'), options: { labelSchema: { m: 'email' } } },
  },
  invalid: {
    'a name': {
      code: lines('FROM a', 'LABEL m=«team»'),
      options: { labelSchema: { m: 'email' } },
      message: '"team" in m is no e-mail address. Write one, as in "team@example.com".',
    },
    'with a name in front': {
      code: lines('FROM a', 'LABEL m=«"A B <a@b.c>"»'),
      options: { labelSchema: { m: 'email' } },
    },
    'two dots': { code: lines('FROM a', 'LABEL m=«a..b@c.d»'), options: { labelSchema: { m: 'email' } } },
  },
});

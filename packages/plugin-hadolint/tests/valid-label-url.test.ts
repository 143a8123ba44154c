import rule from '../src/rules/valid-label-url.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'an address': {
      code: lines('FROM a', 'LABEL url=https://a.b/c?d=e#f mail="mailto:x@y"'),
      options: { labelSchema: { url: 'url', mail: 'url' } },
    },
    'another label': { code: lines('FROM a', 'LABEL x=y'), options: { labelSchema: { url: 'url' } } },
    'a value that only the build knows': {
      code: lines('FROM a', 'ARG U', 'LABEL url=$U'),
      options: { labelSchema: { url: 'url' } },
    },
    'no schema': lines('FROM a', 'LABEL url=x'),
  },
  invalid: {
    'no address': {
      code: lines('FROM a', 'LABEL a=b url=«example.com»'),
      options: { labelSchema: { url: 'url' } },
      message: '"example.com" in url is no address. Write one with its scheme, as in "https://example.com".',
    },
    blanks: { code: lines('FROM a', 'LABEL url=«"https://a b"»'), options: { labelSchema: { url: 'url' } } },
    nothing: { code: lines('FROM a', 'LABEL url=«""»'), options: { labelSchema: { url: 'url' } } },
  },
});

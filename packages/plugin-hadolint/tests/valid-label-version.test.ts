import rule from '../src/rules/valid-label-version.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': {
      code: lines('FROM a', 'LABEL v=1.2.3', 'LABEL v=1.0.0-rc.1+build.5'),
      options: { labelSchema: { v: 'semver' } },
    },
    'a default': {
      code: lines('FROM a', 'ARG V=1.2.3', 'LABEL v=$V'),
      options: { labelSchema: { v: 'semver' } },
    },
    'a value that only the build knows': {
      code: lines('FROM a', 'ARG V', 'LABEL v=$V'),
      options: { labelSchema: { v: 'semver' } },
    },
  },
  invalid: {
    'two numbers': {
      code: lines('FROM a', 'LABEL v=«1.2»'),
      options: { labelSchema: { v: 'semver' } },
      message: '"1.2" in v is no semantic version. Write one, as in "1.2.3".',
    },
    'a letter': { code: lines('FROM a', 'LABEL v=«v1.2.3»'), options: { labelSchema: { v: 'semver' } } },
    'a zero in front': {
      code: lines('FROM a', 'LABEL v=«01.2.3»'),
      options: { labelSchema: { v: 'semver' } },
    },
  },
});

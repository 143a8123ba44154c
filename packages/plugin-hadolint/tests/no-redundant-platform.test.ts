import rule from '../src/rules/no-redundant-platform.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'another variable': lines('FROM --platform=$BUILDPLATFORM a'),
    'more than the variable': lines('FROM --platform=$TARGETPLATFORM/v7 a'),
    none: lines('FROM a'),
  },
  invalid: {
    'the default': {
      code: lines('FROM «--platform=$TARGETPLATFORM» a AS b'),
      message: 'The platform is $TARGETPLATFORM anyway. Leave "--platform" out.',
      output: lines('FROM a AS b'),
      changes: ['---platform=$TARGETPLATFORM'],
    },
    'in braces': {
      code: lines('FROM «--platform=${TARGETPLATFORM}» a'),
      output: lines('FROM a'),
      changes: ['---platform=${TARGETPLATFORM}'],
    },
    'redefined, so that it has to be changed by hand': {
      code: lines('ARG TARGETPLATFORM=linux/arm64', 'FROM «--platform=$TARGETPLATFORM» a'),
      output: null,
    },
  },
});

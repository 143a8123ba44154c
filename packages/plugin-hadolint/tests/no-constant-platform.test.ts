import rule from '../src/rules/no-constant-platform.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a variable': lines('FROM --platform=$BUILDPLATFORM a', 'FROM --platform=${TARGETPLATFORM} a'),
    none: lines('FROM a'),
    'a stage that is named after it': lines('FROM --platform=linux/arm64 a AS app-arm64'),
  },
  invalid: {
    fixed: {
      code: lines('FROM «--platform=linux/amd64» a'),
      message:
        'The platform "linux/amd64" holds whatever the build is for. Leave it to the build, or name the stage after it.',
    },
    each: lines('FROM «--platform=linux/amd64» a AS b', 'FROM «--platform=arm64» c'),
    'over several lines': lines('«from» \\', '  --platform=linux/arm/v7 \\', '  a'),
  },
});

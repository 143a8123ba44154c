import rule from '../src/rules/no-redundant-platform.ts';
import { lines } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/no-redundant-platform', rule, {
  valid: [
    { name: 'another variable', code: lines('FROM --platform=$BUILDPLATFORM a') },
    { name: 'more than the variable', code: lines('FROM --platform=$TARGETPLATFORM/v7 a') },
    { name: 'none', code: lines('FROM a') },
  ],
  invalid: [
    {
      name: 'the default',
      code: lines('FROM «--platform=$TARGETPLATFORM» a AS b'),
      errors: [
        {
          messageId: 'redundant',
          message: 'DL3065: The platform is $TARGETPLATFORM anyway. Leave "--platform" out.',
        },
      ],
      output: lines('FROM a AS b'),
      changes: ['---platform=$TARGETPLATFORM'],
    },
    {
      name: 'in braces',
      code: lines('FROM «--platform=${TARGETPLATFORM}» a'),
      errors: [{ messageId: 'redundant' }],
      output: lines('FROM a'),
      changes: ['---platform=${TARGETPLATFORM}'],
    },
    {
      name: 'redefined, so that it has to be changed by hand',
      code: lines('ARG TARGETPLATFORM=linux/arm64', 'FROM «--platform=$TARGETPLATFORM» a'),
      errors: [{ messageId: 'redundant' }],
      output: null,
    },
  ],
});

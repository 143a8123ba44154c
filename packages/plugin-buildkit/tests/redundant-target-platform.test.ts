import rule from '../src/rules/redundant-target-platform.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/redundant-target-platform', rule, {
  valid: [
    { name: 'another variable', code: lines('FROM --platform=$BUILDPLATFORM a') },
    { name: 'a part', code: lines('FROM --platform=linux/$TARGETARCH a') },
    { name: 'more than it', code: lines('FROM --platform=$TARGETPLATFORM/v2 a') },
    { name: 'what it is replaced by', code: lines('FROM --platform=${TARGETPLATFORM:+linux/amd64} a') },
    { name: 'two variables', code: lines('ARG P', 'FROM --platform=${TARGETPLATFORM:-$P} a') },
    { name: 'no flag', code: lines('FROM a') },
  ],
  invalid: [
    {
      name: 'without braces',
      code: lines('FROM «--platform=$TARGETPLATFORM» a AS b'),
      errors: [
        {
          messageId: 'redundant',
          message: 'The platform is $TARGETPLATFORM anyway. Leave "--platform" out.',
        },
      ],
      output: lines('FROM a AS b'),
    },
    {
      name: 'with braces, and with a default that never counts',
      code: lines(
        'FROM «--platform=${TARGETPLATFORM}»   a',
        'FROM «--platform=${TARGETPLATFORM:-linux/arm64}» b',
      ),
      errors: [{ messageId: 'redundant' }, { messageId: 'redundant' }],
      output: lines('FROM a', 'FROM b'),
    },
    {
      name: 'over several lines',
      code: lines('FROM «--platform=$TARGETPLATFORM» \\', '  # why', '  a'),
      errors: [{ messageId: 'redundant' }],
      output: lines('FROM  \\', '  # why', '  a'),
    },
    {
      name: 'that the file sets itself, so that it is not the default',
      code: lines('ARG TARGETPLATFORM=linux/arm64', 'FROM «--platform=$TARGETPLATFORM» a'),
      errors: [{ messageId: 'redundant' }],
    },
  ],
});

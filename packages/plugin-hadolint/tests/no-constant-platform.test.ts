import rule from '../src/rules/no-constant-platform.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-constant-platform', rule, {
  valid: [
    {
      name: 'a variable',
      code: lines('FROM --platform=$BUILDPLATFORM a', 'FROM --platform=${TARGETPLATFORM} a'),
    },
    { name: 'none', code: lines('FROM a') },
    { name: 'a stage that is named after it', code: lines('FROM --platform=linux/arm64 a AS app-arm64') },
  ],
  invalid: [
    {
      name: 'fixed',
      code: lines('FROM «--platform=linux/amd64» a'),
      errors: [
        {
          messageId: 'constant',
          message:
            'DL3029: Each build takes linux/amd64 here, whatever platform it is for. Drop --platform, give it $BUILDPLATFORM, or name the stage after the platform.',
        },
      ],
    },
    {
      name: 'each',
      code: lines('FROM «--platform=linux/amd64» a AS b', 'FROM «--platform=arm64» c'),
      errors: [{ messageId: 'constant' }, { messageId: 'constant' }],
    },
    {
      name: 'over several lines',
      code: lines('«from» \\', '  --platform=linux/arm/v7 \\', '  a'),
      errors: [{ messageId: 'constant' }],
    },
  ],
});

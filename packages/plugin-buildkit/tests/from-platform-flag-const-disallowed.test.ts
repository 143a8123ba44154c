import { expect, test } from 'vitest';
import { parsePlatform } from '../src/platform.ts';
import rule from '../src/rules/from-platform-flag-const-disallowed.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/from-platform-flag-const-disallowed', rule, {
  valid: [
    { name: 'a variable', code: lines('ARG P', 'FROM --platform=$P a', 'FROM --platform=linux/$P b') },
    {
      name: 'a stage named after the architecture',
      code: lines('FROM --platform=linux/amd64 a AS my_AMD64_stage'),
    },
    { name: 'a stage named after the system', code: lines('FROM --platform=linux/arm64 a AS linux') },
    {
      name: 'a stage named after what the architecture is called',
      code: lines('FROM --platform=linux/x86_64 a AS amd64'),
    },
    { name: 'no platform', code: lines('FROM --platform=nothing a', 'FROM --platform=a/b/c/d a') },
  ],
  invalid: [
    {
      name: 'a constant',
      code: lines('FROM «--platform=linux/amd64» a AS build'),
      errors: [
        {
          messageId: 'constant',
          message:
            'Each build takes linux/amd64 here, whatever platform it is for. Drop --platform, give it $BUILDPLATFORM, or name the stage after the platform.',
        },
      ],
    },
    {
      name: 'an architecture alone, and a system alone',
      code: lines('FROM «--platform=aarch64» a', 'FROM «--platform=windows» a AS linux'),
      errors: [{ messageId: 'constant' }, { messageId: 'constant' }],
    },
    {
      name: 'with a variant',
      code: lines('from «--platform=linux/arm/v7» a as x'),
      errors: [{ messageId: 'constant' }],
    },
  ],
});

test.each([
  ['linux', { os: 'linux', architecture: 'amd64' }],
  ['macOS/arm64', { os: 'darwin', architecture: 'arm64' }],
  ['armhf', { os: 'linux', architecture: 'arm' }],
  ['linux/i386', { os: 'linux', architecture: '386' }],
  ['windows(10.0.17763)/amd64', { os: 'windows', architecture: 'amd64' }],
  ['some/thing', { os: 'some', architecture: 'thing' }],
  ['thing', null],
  ['linux/', null],
  ['', null],
  ['a b', null],
])('%s', (text, platform) => {
  expect(parsePlatform(text)).toEqual(platform);
});

import rule from '../src/rules/invalid-default-arg-in-from.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/invalid-default-arg-in-from', rule, {
  valid: [
    { name: 'a default', code: lines('ARG V=1 W=$V', 'FROM a:$V', 'FROM a:$W') },
    { name: 'a default in place', code: lines('ARG V', 'FROM a:${V:-1}') },
    { name: 'the platform', code: lines('FROM a-$TARGETARCH$TARGETVARIANT:$BUILDOS') },
    { name: 'a part that may be empty', code: lines('ARG S', 'FROM a:1$S') },
    { name: 'what the build refuses itself', code: lines('ARG A=${B:?none}', 'FROM $B') },
  ],
  invalid: [
    {
      name: 'an empty tag',
      code: lines('ARG VERSION', 'FROM «a:$VERSION»'),
      errors: [
        {
          messageId: 'invalid',
          message:
            'Without build arguments, "a:$VERSION" is "a:", which is no image name. Give its ARG a default, or correct the name.',
        },
      ],
    },
    {
      name: 'nothing',
      code: lines('ARG IMAGE', 'FROM «${IMAGE}» AS b', 'FROM b'),
      errors: [
        {
          messageId: 'empty',
          message: 'Without build arguments, "${IMAGE}" is empty. Give its ARG a default.',
        },
      ],
    },
    {
      name: 'a default that is malformed, through another',
      code: lines('ARG A=Upper', 'ARG B=$A:1', 'FROM «$B»'),
      errors: [{ messageId: 'invalid' }],
    },
    { name: 'no variable at all', code: lines('FROM «Upper/Case»'), errors: [{ messageId: 'invalid' }] },
    {
      name: 'over several lines',
      code: lines('ARG V', '«FROM» \\', '  a:$V'),
      errors: [{ messageId: 'invalid' }],
    },
  ],
});

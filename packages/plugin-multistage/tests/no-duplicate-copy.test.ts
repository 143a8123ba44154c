import rule from '../src/rules/no-duplicate-copy.ts';
import { lines, ruleTester } from './lint.ts';

const builder = ['FROM golang:1.22 AS build', 'RUN make'];

ruleTester.run('multistage/no-duplicate-copy', rule, {
  valid: [
    {
      name: 'neighbours',
      code: lines(...builder, 'FROM scratch', 'COPY --from=build /out/a /a', 'COPY --from=build /out/ab /b'),
    },
    {
      name: 'other stages',
      code: lines('FROM a AS x', 'FROM b AS y', 'FROM scratch', 'COPY --from=x /o /o', 'COPY --from=y /o /o'),
    },
    {
      name: 'another owner',
      code: lines(
        ...builder,
        'FROM scratch',
        'COPY --from=build /r /',
        'COPY --from=build --chown=1:1 /r/home /home',
      ),
    },
    {
      name: 'patterns that may differ',
      code: lines(
        ...builder,
        'FROM scratch',
        'COPY --from=build /o/*.so /l/',
        'COPY --from=build /o/a.so /x',
      ),
    },
    {
      name: 'copies into builders',
      code: lines(
        'FROM a AS x',
        'FROM b AS y',
        'COPY --from=x /o /o',
        'COPY --from=x /o /p',
        'FROM scratch',
        'COPY --from=y /p /p',
      ),
    },
    { name: 'the build context', code: lines('FROM alpine', 'COPY a /a', 'COPY a /b') },
  ],
  invalid: [
    {
      name: 'the same file twice',
      code: lines(
        ...builder,
        'FROM scratch',
        'COPY --from=build /out/app /app',
        'COPY --from=build «/out/app» /bin/app',
      ),
      errors: [
        {
          messageId: 'twice',
          message:
            '/out/app of stage "build" is copied on line 4 already, and ships twice. Keep one of the two.',
        },
      ],
    },
    {
      name: 'a folder, then a file in it',
      code: lines(
        ...builder,
        'FROM scratch',
        'COPY --from=build /out /',
        'COPY --from=0 «/out/app» /bin/app',
      ),
      errors: [
        {
          messageId: 'contained',
          message:
            '/out/app of stage "build" comes along with /out (line 4), and ships twice. Keep one of the two.',
        },
      ],
    },
    {
      name: 'a file, then its folder, through a base stage',
      code: lines(
        ...builder,
        'FROM alpine AS base',
        'COPY --from=BUILD /out/app /app',
        'FROM base',
        'COPY --from=build «/out/» /srv',
      ),
      errors: [
        {
          messageId: 'contained',
          message:
            '/out/app of stage "build" comes along with /out (line 4), and ships twice. Keep one of the two.',
        },
      ],
    },
    {
      name: 'from an external image',
      code: lines(
        'FROM alpine',
        'COPY --from=busybox:1 /bin/wget /a',
        'COPY --from=busybox:1 «/bin/wget» /b',
      ),
      errors: [
        {
          messageId: 'twice',
          message:
            '/bin/wget of busybox:1 is copied on line 2 already, and ships twice. Keep one of the two.',
        },
      ],
    },
    {
      name: 'by a variable',
      code: lines(
        ...builder,
        'FROM scratch',
        'ARG OUT=/out',
        'COPY --from=build $OUT/app /a',
        'COPY --from=build «/out/app» /b',
      ),
      errors: [
        {
          messageId: 'twice',
          message:
            '/out/app of stage "build" is copied on line 5 already, and ships twice. Keep one of the two.',
        },
      ],
    },
    {
      name: 'one of several paths',
      code: lines(...builder, 'FROM scratch', 'COPY --from=build /a /a', 'COPY --from=build /b «/a» /c/'),
      errors: [
        {
          messageId: 'twice',
          message: '/a of stage "build" is copied on line 4 already, and ships twice. Keep one of the two.',
        },
      ],
    },
  ],
});

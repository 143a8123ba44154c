import { expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

const rule = 'multistage/no-duplicate-copy';
const builder = ['FROM golang:1.22 AS build', 'RUN make'];

test.each<[name: string, text: string, messageId: string, line: number, message: string]>([
  [
    'the same file twice',
    lines(
      ...builder,
      'FROM scratch',
      'COPY --from=build /out/app /app',
      'COPY --from=build /out/app /bin/app',
    ),
    'twice',
    5,
    '/out/app of stage "build" is copied on line 4 already, and ships twice. Keep one of the two.',
  ],
  [
    'a folder, then a file in it',
    lines(...builder, 'FROM scratch', 'COPY --from=build /out /', 'COPY --from=0 /out/app /bin/app'),
    'contained',
    5,
    '/out/app of stage "build" comes along with /out (line 4), and ships twice. Keep one of the two.',
  ],
  [
    'a file, then its folder, through a base stage',
    lines(
      ...builder,
      'FROM alpine AS base',
      'COPY --from=BUILD /out/app /app',
      'FROM base',
      'COPY --from=build /out/ /srv',
    ),
    'contained',
    6,
    '/out/app of stage "build" comes along with /out (line 4), and ships twice. Keep one of the two.',
  ],
  [
    'from an external image',
    lines('FROM alpine', 'COPY --from=busybox:1 /bin/wget /a', 'COPY --from=busybox:1 /bin/wget /b'),
    'twice',
    3,
    '/bin/wget of busybox:1 is copied on line 2 already, and ships twice. Keep one of the two.',
  ],
  [
    'by a variable',
    lines(
      ...builder,
      'FROM scratch',
      'ARG OUT=/out',
      'COPY --from=build $OUT/app /a',
      'COPY --from=build /out/app /b',
    ),
    'twice',
    6,
    '/out/app of stage "build" is copied on line 5 already, and ships twice. Keep one of the two.',
  ],
])('reports %s', async (_name, text, messageId, line, message) => {
  const messages = await lint(text, { [rule]: 'warn' });
  expect(messages.map(found => [found.messageId, found.line, found.message])).toEqual([
    [messageId, line, message],
  ]);
});

test('reports at the path', async () => {
  const text = lines(...builder, 'FROM scratch', 'COPY --from=build /a /a', 'COPY --from=build /b /a /c/');
  expect(await lint(text, { [rule]: 'warn' })).toMatchObject([
    { line: 5, column: 22, endLine: 5, endColumn: 24 },
  ]);
});

test.each<[name: string, text: string]>([
  [
    'neighbours',
    lines(...builder, 'FROM scratch', 'COPY --from=build /out/a /a', 'COPY --from=build /out/ab /b'),
  ],
  [
    'other stages',
    lines('FROM a AS x', 'FROM b AS y', 'FROM scratch', 'COPY --from=x /o /o', 'COPY --from=y /o /o'),
  ],
  [
    'another owner',
    lines(
      ...builder,
      'FROM scratch',
      'COPY --from=build /r /',
      'COPY --from=build --chown=1:1 /r/home /home',
    ),
  ],
  [
    'patterns that may differ',
    lines(...builder, 'FROM scratch', 'COPY --from=build /o/*.so /l/', 'COPY --from=build /o/a.so /x'),
  ],
  [
    'copies into builders',
    lines(
      'FROM a AS x',
      'FROM b AS y',
      'COPY --from=x /o /o',
      'COPY --from=x /o /p',
      'FROM scratch',
      'COPY --from=y /p /p',
    ),
  ],
  ['the build context', lines('FROM alpine', 'COPY a /a', 'COPY a /b')],
])('leaves alone %s', async (_name, text) => {
  expect(await lint(text, { [rule]: 'warn' })).toEqual([]);
});

import { expect, test } from 'vitest';
import { codeFrame } from '../src/formatters/code-frame.ts';
import { message } from './results.ts';

const lines = [
  'FROM golang:1.22',
  '\tRUN \u001b[31mgo build',
  '',
  `RUN ${'a'.repeat(50)} XYZ ${'b'.repeat(50)}`,
];

test.each([
  [{ line: 1, column: 6, endLine: 1, endColumn: 17 }, '1 | FROM golang:1.22', '  |      ^^^^^^^^^^^'],
  [{ line: 1, column: 6 }, '1 | FROM golang:1.22', '  |      ^'],
  [{ line: 1, column: 1, endLine: 2, endColumn: 3 }, '1 | FROM golang:1.22', '  | ^^^^^^^^^^^^^^^^'],
  [{ line: 1, column: 17, endLine: 2, endColumn: 1 }, '1 | FROM golang:1.22', '  |                 ^'],
  [{ line: 2, column: 2, endLine: 2, endColumn: 5 }, '2 |  RUN \ufffd[31mgo build', '  |  ^^^'],
  [
    { line: 4, column: 56, endLine: 4, endColumn: 59 },
    `4 | aaaaaaaaa XYZ ${'b'.repeat(22)}`,
    '  |           ^^^',
  ],
  [{ line: 4, column: 1, endLine: 4, endColumn: 200 }, `4 | RUN ${'a'.repeat(32)}`, `  | ${'^'.repeat(36)}`],
])('%j', (place, code, underline) => {
  expect(codeFrame(lines, message(place), 40)).toEqual({ code, underline });
});

test.each([{ line: 3 }, { line: 9 }])('no frame for a line without text: %j', place => {
  expect(codeFrame(lines, message(place), 40)).toBeNull();
});

test('marks stand below characters that are two columns wide, or none', () => {
  const wide = ['RUN echo 日本語 e\u0301 && 😀 x'];
  expect(codeFrame(wide, message({ column: 10, endColumn: 13 }), 40)).toEqual({
    code: '1 | RUN echo 日本語 e\u0301 && 😀 x',
    underline: '  |          ^^^^^^',
  });
  expect(codeFrame(wide, message({ column: 20, endColumn: 22 }), 40)).toEqual({
    code: '1 | RUN echo 日本語 e\u0301 && 😀 x',
    underline: '  |                      ^^',
  });
});

test.each([
  [`RUN ${'日'.repeat(40)} x`, 46, `1 | ${'日'.repeat(9)} x`, `  | ${' '.repeat(19)}^`],
  [`RUN ${'😀'.repeat(40)} xy`, 86, `1 | \ufffd${'😀'.repeat(11)} xy`, `  | ${' '.repeat(24)}^`],
])('of a long line the place is in sight: %s', (text, column, code, underline) => {
  expect(codeFrame([text], message({ column, endColumn: column + 1 }), 30)).toEqual({ code, underline });
});

import { expect, test } from 'vitest';
import { visibleColumns, visibleLine, visibleLines, visibleText } from '../src/formatters/visible-text.ts';

test.each([
  ['plain text, ümläuts, 日本, 😀', 'plain text, ümläuts, 日本, 😀'],
  ['\u001b[31mred\u001b]8;;x\u0007', '\\u001b[31mred\\u001b]8;;x\\u0007'],
  ['a\r\n\tb', 'a\\r\\n\\tb'],
  ['\u009b2J\u007f\u0000', '\\u009b2J\\u007f\\u0000'],
  ['x\u202ey\u2066z\u2028', 'x\\u202ey\\u2066z\\u2028'],
])('visibleText %j', (text, expected) => {
  expect(visibleText(text)).toBe(expected);
});

test('visibleLine joins lines', () => {
  expect(visibleLine('one\n  two\r\nthree\tfour\u001b')).toBe('one two three four\\u001b');
});

test('visibleLine takes time in proportion to the text', () => {
  // A square of this takes an hour.
  const blanks = ' '.repeat(2_000_000);
  expect(visibleLine(`a${blanks}b`)).toHaveLength(2_000_002);
});

test('visibleLines keeps line breaks, but no command', () => {
  expect(visibleLines('Error: a\n  ::error::b\u001b\n    at c')).toBe(
    'Error: a\n  \\u003a:error::b\\u001b\n    at c',
  );
});

test('visibleColumns keeps the length', () => {
  expect(visibleColumns('a\tb\u001bc')).toBe('a b\ufffdc');
});

import { expect, test } from 'vitest';
import { displayWidth, wrapText } from '../src/formatters/display-width.ts';

test.each([
  ['', 0],
  ['plain, ümläut', 13],
  ['日本語', 6],
  ['ｗｉｄｅ', 8],
  ['한국', 4],
  ['😀a', 3],
  ['e\u0301x', 2],
  ['❤\ufe0f', 1],
  ['→ “x”', 5],
  ['𠀀', 2],
])('displayWidth %j', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each([
  ['one two three', 9, ['one two', 'three']],
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 13, ['one two three']],
  ['a verylongword b', 5, ['a', 'verylongword', 'b']],
  ['日本 語 x', 6, ['日本', '語 x']],
  ['see :: there', 4, ['see ::', 'there']],
  ['see  :: there', 4, ['see  ::', 'there']],
  ['see \u3000:: there', 4, ['see \u3000::', 'there']],
  ['one   two', 6, ['one', 'two']],
  ['one  two', 9, ['one  two']],
  ['', 9, ['']],
])('wrapText %j %d', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

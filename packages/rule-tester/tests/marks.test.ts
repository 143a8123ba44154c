import { expect, test } from 'vitest';
import { unmark } from '../src/marks.ts';

test('marks give lines and columns from 1, and are taken out', () => {
  expect(unmark('FROM «a»\r\nRUN x && \\\n  «y \\\n  z»\n')).toEqual({
    text: 'FROM a\r\nRUN x && \\\n  y \\\n  z\n',
    places: [
      { line: 1, column: 6, endLine: 1, endColumn: 7 },
      { line: 3, column: 3, endLine: 4, endColumn: 4 },
    ],
  });
});

test('columns count UTF-16 code units', () => {
  expect(unmark('LABEL a=😀«b»').places).toEqual([{ line: 1, column: 11, endLine: 1, endColumn: 12 }]);
});

test('nested marks stand in the order of the opening ones', () => {
  expect(unmark('«a «b» c»').places).toEqual([
    { line: 1, column: 1, endLine: 1, endColumn: 6 },
    { line: 1, column: 3, endLine: 1, endColumn: 4 },
  ]);
});

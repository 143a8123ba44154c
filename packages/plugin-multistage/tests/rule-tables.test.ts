import { expect, test } from 'vitest';
import { checkTables, unmark } from './rule-tables.ts';

test('marks give lines and columns from 1, and are taken out', () => {
  expect(unmark('FROM «a»\r\nRUN x && \\\n  «y \\\n  z»\n')).toEqual({
    text: 'FROM a\r\nRUN x && \\\n  y \\\n  z\n',
    places: [
      { line: 1, column: 6, endLine: 1, endColumn: 7 },
      { line: 3, column: 3, endLine: 4, endColumn: 4 },
    ],
  });
});

test.each([
  [
    'in both tables',
    [{ name: 'a', code: 'FROM a' }],
    [{ name: 'b', code: 'FROM «a»', errors: ['x'] }],
    '"b" is the same',
  ],
  [
    'twice in one',
    [
      { name: 'a', code: 'FROM a' },
      { name: 'b', code: 'FROM a' },
    ],
    [],
    '"b" is the same case as "a"',
  ],
  ['without a report', [], [{ name: 'a', code: 'FROM a', errors: [] }], 'lists 0 reports'],
  ['without a mark', [], [{ name: 'a', code: 'FROM a', errors: ['x'] }], 'marks 0'],
  ['valid with a mark', [{ name: 'a', code: 'FROM «a»' }], [], 'is valid, but marks'],
])('a case %s is an error', (_, valid, invalid, message) => {
  expect(() => checkTables({ valid, invalid })).toThrow(message);
});

test('the same text with other options is another case', () => {
  const valid = [
    { name: 'a', code: 'FROM a' },
    { name: 'b', code: 'FROM a', options: { caches: true } },
  ];
  expect(() => checkTables({ valid, invalid: [] })).not.toThrow();
});

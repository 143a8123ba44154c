import { describe, expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

const rules = { DL3061: 'error' } as const;
const ruleId = 'hadolint/no-instruction-before-from';

describe('leaves alone', () => {
  test.each([
    ['ARG', lines('ARG A=1', 'ARG B', 'FROM a')],
    ['comments and directives', lines('# syntax=docker/dockerfile:1', '# why', '', 'FROM a', 'RUN b')],
    ['later ones', lines('FROM a', 'ENV A=1', 'FROM b')],
  ])('%s', async (_what, text) => {
    expect(await lint(text, rules)).toEqual([]);
  });
});

// The parser reports these as well, so the tables of the other rules do not fit.
describe('reports', () => {
  test.each([
    ['one', lines('ENV A=1', 'FROM a'), [{ line: 1, column: 1, endLine: 1, endColumn: 8 }]],
    [
      'each, over several lines too',
      lines('ENV A=1', 'ARG B', 'RUN make \\', '  all', 'FROM a'),
      [
        { line: 1, column: 1, endLine: 1, endColumn: 8 },
        { line: 3, column: 1, endLine: 4, endColumn: 6 },
      ],
    ],
    [
      'in lower case, behind a comment, with CRLF',
      '# why\r\nenv A=1\r\nFROM a\r\n',
      [{ line: 2, column: 1, endLine: 2, endColumn: 8 }],
    ],
  ])('%s', async (_what, text, places) => {
    const messages = await lint(text, rules);
    expect(messages.filter(each => each.ruleId === null)).toHaveLength(places.length);
    const found = messages.filter(each => each.ruleId === ruleId);
    expect(found).toMatchObject(places);
    expect(found[0]?.message).toBe('DL3061: ENV stands before the first FROM, where only ARG can.');
  });
});

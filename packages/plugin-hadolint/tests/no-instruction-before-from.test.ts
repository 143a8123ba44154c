import { expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

const rules = { DL3061: 'error' } as const;
const ruleId = 'hadolint/no-instruction-before-from';

test('reports each instruction beside the parser', async () => {
  const messages = await lint(lines('ENV A=1', 'ARG B', 'RUN make \\', '  all', 'FROM a'), rules);
  expect(messages.filter(each => each.ruleId === null)).toHaveLength(2);
  expect(messages.filter(each => each.ruleId === ruleId)).toMatchObject([
    {
      message: 'DL3061: ENV stands before the first FROM, where only ARG can.',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 8,
    },
    { line: 3, column: 1, endLine: 4, endColumn: 6 },
  ]);
});

test.each([
  ['ARG', lines('ARG A=1', 'ARG B', 'FROM a')],
  ['comments and directives', lines('# syntax=docker/dockerfile:1', '# why', '', 'FROM a', 'RUN b')],
  ['later ones', lines('FROM a', 'ENV A=1', 'FROM b')],
])('leaves %s alone', async (_what, text) => {
  expect(await lint(text, rules)).toEqual([]);
});

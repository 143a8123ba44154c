import { expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

const rules = { DL3043: 'error' } as const;
const ruleId = 'hadolint/no-forbidden-trigger';

test.each([
  ['ONBUILD ONBUILD RUN make', 'ONBUILD'],
  ['ONBUILD FROM a', 'FROM'],
  ['onbuild \\\n  maintainer x', 'MAINTAINER'],
])('reports %j beside the parser', async (line, trigger) => {
  const messages = await lint(lines('FROM a', line, 'RUN b'), rules);
  expect(messages.map(each => each.ruleId)).toContain(null);
  expect(messages.filter(each => each.ruleId === ruleId)).toMatchObject([
    {
      message: `DL3043: ${trigger} is not allowed behind ONBUILD: Docker refuses it.`,
      line: 2,
      column: 1,
    },
  ]);
});

test.each(['ONBUILD RUN FROM', 'ONBUILD COPY x /x', 'RUN echo ONBUILD FROM'])(
  'leaves %j alone',
  async line => {
    expect(await lint(lines('FROM a', line), rules)).toEqual([]);
  },
);

import { describe, expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

const rules = { DL3043: 'error' } as const;
const ruleId = 'hadolint/no-forbidden-trigger';

describe('leaves alone', () => {
  test.each(['ONBUILD RUN FROM', 'ONBUILD COPY x /x', 'RUN echo ONBUILD FROM'])('%j', async line => {
    expect(await lint(lines('FROM a', line), rules)).toEqual([]);
  });
});

// The parser reports these as well, so the tables of the other rules do not fit.
describe('reports', () => {
  test.each([
    ['ONBUILD ONBUILD RUN make', 'ONBUILD', { endLine: 2, endColumn: 25 }],
    ['ONBUILD FROM a', 'FROM', { endLine: 2, endColumn: 15 }],
    ['onbuild \\\n  maintainer x', 'MAINTAINER', { endLine: 3, endColumn: 15 }],
  ])('%j', async (line, trigger, end) => {
    const messages = await lint(lines('FROM a', line, 'RUN b'), rules);
    expect(messages.map(each => each.ruleId)).toContain(null);
    expect(messages.filter(each => each.ruleId === ruleId)).toMatchObject([
      {
        message: `DL3043: ${trigger} is not allowed behind ONBUILD: Docker refuses it.`,
        line: 2,
        column: 1,
        ...end,
      },
    ]);
  });
});

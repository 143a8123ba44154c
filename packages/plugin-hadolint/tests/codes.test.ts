import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';
import { fix, lines, lint } from './lint.ts';

/** The rules of hadolint 2.15. */
const codes = [...['DL1001'], ...range(3000, 3067, [3005, 3017, 3031, 3039]), ...range(4000, 4006, [4002])];

function range(first: number, last: number, retired: readonly number[]): string[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.filter(code => !retired.includes(code)).map(code => `DL${code}`);
}

test('each rule of hadolint is there once', () => {
  const aliases = Object.values(plugin.rules).flatMap(({ meta }) => meta.aliases ?? []);
  expect(aliases.sort()).toEqual(codes);
});

describe('a code works as the name does', () => {
  const text = lines('FROM debian', 'USER 1');
  const found = [
    { ruleId: 'hadolint/require-image-tag', message: expect.stringMatching(/^DL3006: /) as string },
  ];

  test('in a config', async () => {
    expect(await lint(text, { DL3006: 'error' })).toMatchObject(found);
    expect(await lint(text, { 'hadolint/DL3006': 'error' })).toMatchObject(found);
  });

  test.each([
    '# dflint-disable-next-line DL3006',
    '# hadolint ignore=DL3006',
    '# hadolint global ignore=DL3006',
  ])('in "%s"', async comment => {
    expect(await lint(`${comment}\n${text}`, { 'hadolint/require-image-tag': 'error' })).toEqual([]);
  });
});

describe('all rules together', () => {
  const folder = resolve(import.meta.dirname, '../../../test-fixtures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    /Dockerfile/.test(file),
  );
  const rules = plugin.configs.all.rules;

  test.each(files)('crash nowhere in %s, and break nothing', async file => {
    const text = readFileSync(join(folder, file), 'utf8');
    const { messages, output } = await fix(text, rules);
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect((await fix(output, rules)).output).toBe(output);
  });

  test('begin each message with their code', async () => {
    const messages = await lint(
      lines('FROM debian', 'MAINTAINER x', 'RUN sudo apt update | cat', 'CMD x'),
      rules,
    );
    expect(messages.length).toBeGreaterThan(4);
    for (const { ruleId, message } of messages) {
      const name = ruleId?.replace('hadolint/', '') ?? '';
      const [, rule] = Object.entries(plugin.rules).find(([each]) => each === name) ?? [];
      expect(message.startsWith(`${rule?.meta.aliases?.[0] ?? '?'}: `)).toBe(true);
    }
  });
});

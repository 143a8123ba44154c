import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';
import { listOf, shorten } from '../src/messages.ts';
import { lint } from './lint.ts';

const root = fileURLToPath(new URL('../../../test-fixtures', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file =>
  /(^|\/)Dockerfile[^/]*$/.test(file),
);

test('no message about a fixture is longer than a line', async () => {
  const texts = files.map(file => readFileSync(`${root}/${file}`, 'utf8'));
  const results = await Promise.all(texts.map(text => lint(text, plugin.configs.all.rules)));
  const messages = results.flat().map(({ message }) => message);
  expect(messages.length).toBeGreaterThan(50);
  expect(messages.filter(message => message.length > 170)).toEqual([]);
});

describe('listOf', () => {
  test.each([
    [[], ''],
    [['gcc'], 'gcc'],
    [['gcc', 'make', 'curl'], 'gcc, make, curl'],
    [['gcc', 'make', 'curl', 'git'], 'gcc, make, curl and 1 more'],
    [['a'.repeat(30), 'b'.repeat(30), 'c'], `${'a'.repeat(30)} and 2 more`],
    [['a'.repeat(60), 'b'], `${'a'.repeat(37)}... and 1 more`],
  ])('%j', (names, text) => {
    expect(listOf(names)).toBe(text);
  });
});

test.each([
  ['x'.repeat(40), 'x'.repeat(40)],
  ['x'.repeat(41), `${'x'.repeat(37)}...`],
])('shorten %s', (text, short) => {
  expect(shorten(text)).toBe(short);
});

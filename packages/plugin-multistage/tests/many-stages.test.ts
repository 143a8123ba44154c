import { expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

// The square of this takes longer than a test may.
const MANY = 30_000;
const many = (stage: (index: number) => string): string =>
  Array.from({ length: MANY }, (_, i) => stage(i)).join('');

const references = many(i => `FROM acme${i} AS s${i}t\nCOPY --from=z${i}q a b\n`);

test.each([
  ['with references', references],
  ['in a chain, with comments', many(i => `# c\nFROM stage${i - 1} AS stage${i}\n`)],
])('no-unused-stage: stages %s', async (_, stages) => {
  const messages = await lint(`${stages}FROM b\nCOPY x /x\n`, { 'multistage/no-unused-stage': 'warn' });
  expect(messages).toHaveLength(MANY);
});

test('no-unknown-stage: stages with references', async () => {
  expect(await lint(references, { 'multistage/no-unknown-stage': 'warn' })).toEqual([]);
});

test('a slip in a name counts for the last stage that is meant', async () => {
  const text = lines(
    'FROM a AS build',
    'FROM a AS builds',
    'FROM a AS BUILT',
    'FROM b',
    'COPY --from=buil /x /',
  );
  const messages = await lint(text, { 'multistage/no-unknown-stage': 'warn' });
  expect(messages.map(({ message }) => message)).toEqual([
    'No stage is called "buil", so that an image is looked for; "BUILT" (line 3) is one. Correct the name.',
  ]);
});

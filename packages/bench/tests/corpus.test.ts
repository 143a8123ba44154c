import { expect, test } from 'vitest';
import { megabytes, multiply } from '../src/corpus.ts';

const files = [
  { path: 'a/Dockerfile', text: 'FROM a\n' },
  { path: 'b/Dockerfile', text: 'FROM ä\n' },
];

test('repeats files to the count that is asked for, each with a text of its own', () => {
  const many = multiply(files, 5);
  expect(many).toHaveLength(6);
  expect(new Set(many.map(({ text }) => text)).size).toBe(6);
  expect(new Set(many.map(({ path }) => path)).size).toBe(6);
});

test('counts megabytes of UTF-8', () => {
  expect(megabytes(files)).toBeCloseTo(15 / 1e6, 12);
});

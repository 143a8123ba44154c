import { expect, test } from 'vitest';
import { compare } from '../src/measure.ts';

test('runs tasks in turn, in an order that alternates, after one round to warm up', () => {
  const runs: string[] = [];
  compare([() => runs.push('a'), () => runs.push('b')], 3);
  expect(runs.join('')).toBe('ab' + 'ab' + 'ba' + 'ab');
});

test('makes one number of the times of each task', () => {
  const times = compare([() => 0, () => 0, () => 0], 4, { pick: values => values.length });
  expect(times).toEqual([4, 4, 4]);
});

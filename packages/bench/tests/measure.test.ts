import { afterEach, expect, test, vi } from 'vitest';
import { compare } from '../src/measure.ts';

afterEach(() => vi.restoreAllMocks());

test('runs tasks in turn, in an order that alternates, after one round to warm up', () => {
  const runs: string[] = [];
  compare([() => runs.push('a'), () => runs.push('b')], 3);
  expect(runs.join('')).toBe('ab' + 'ab' + 'ba' + 'ab');
});

test('gives the median time of each task, without those to warm up', () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const taking = (...times: number[]) => {
    const left = times.values();
    return () => (now += left.next().value ?? NaN);
  };
  expect(compare([taking(900, 900, 5, 700, 3), taking(900, 900, 1, 2, 3)], 3, 2)).toEqual([5, 2]);
});

import { expect, test } from 'vitest';
import { ProgressLine } from '../src/cli/progress-line.ts';
import { dflint, project } from './cli.ts';

const ERASE = '\r\u001b[2K';

/** A terminal and a clock. */
function terminal(): { line: ProgressLine; take: () => string; clock: { time: number } } {
  const clock = { time: 0 };
  let written = '';
  const line = new ProgressLine(
    { isTTY: true, columns: 80, write: text => (written += text) },
    () => clock.time,
  );
  return {
    line,
    clock,
    take: () => {
      const text = written;
      written = '';
      return text;
    },
  };
}

test('shows up after a second, changes ten times a second, and is gone in the end', () => {
  const { line, take, clock } = terminal();
  line.update(1, 300);
  clock.time = 999;
  line.update(2, 300);
  expect(take()).toBe('');
  clock.time = 1000;
  line.update(99, 300);
  expect(take()).toBe(`${ERASE}99 of 300 files (33 %)`);
  clock.time = 1099;
  line.update(150, 300);
  expect(take()).toBe('');
  clock.time = 1100;
  line.update(151, 300);
  expect(take()).toBe(`${ERASE}151 of 300 files (50 %)`);
  line.write('a warning\n');
  expect(take()).toBe(`${ERASE}a warning\n`);
  line.write('another\n');
  expect(take()).toBe('another\n');
  clock.time = 2000;
  line.update(299, 300);
  expect(take()).toBe(`${ERASE}299 of 300 files (99 %)`);
  line.update(300, 300);
  line.erase();
  expect(take()).toBe(ERASE);
});

test('a short run on a terminal shows none', async () => {
  const root = project({ Dockerfile: 'FROM alpine\n' });
  expect(await dflint(root, [], { isTTY: true })).toEqual({ code: 0, out: '', err: '' });
});

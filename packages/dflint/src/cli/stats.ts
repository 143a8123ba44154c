import type { RunSummary } from '../dflint.ts';
import { count } from '../formatters/problems.ts';

/**
 * `--stats`: how many files there were, how long the rules took, slowest first, and how long all took without start-up; in
 * milliseconds.
 *
 * @param rules in all threads together
 */
export function statsText(total: number, rules: ReadonlyMap<string, number>, run: RunSummary | null): string {
  const rows = [...rules].sort(([, a], [, b]) => b - a);
  const spent = rows.reduce((sum, [, time]) => sum + time, 0);
  const isParallel = run !== null && run.threads > 1;
  const lines = [
    // What threads do at the same time cannot be taken away from the time of them all.
    ...(isParallel ? [] : [['reading, parsing, reporting', total - spent] as const]),
    ...rows,
    ['in all', total] as const,
  ];
  const times = lines.map(([name, time]) => `${time.toFixed(1).padStart(10)} ms  ${name}\n`).join('');
  return run ? `${times}${filesText(run)}\n` : times;
}

function filesText({ files, cached, threads }: RunSummary): string {
  const parts = [`${count(files, 'file')}`];
  if (cached > 0) parts.push(`${cached} of them from the cache`);
  if (threads > 1) parts.push(`${threads} threads`);
  return `${' '.repeat(14)}${parts.join(', ')}`;
}

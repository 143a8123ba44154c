import { existsSync } from 'node:fs';
import type { DFLintOptions } from '../dflint-options.ts';
import { LintWorker, WORKER_PROGRAM, type WorkerListeners } from './lint-worker.ts';

/**
 * Starts workers: none when the options hold functions, which cannot be passed to threads. Who asked for several is told.
 */
export function hireWorkers(
  count: number,
  options: DFLintOptions & { cwd: string },
  { onWarning, ...listeners }: WorkerListeners,
): LintWorker[] {
  const { onWarning: _1, onDebug: _2, onProgress: _3, selectFiles: _4, times: _5, ...plain } = options;
  const setup = {
    options: plain,
    wantsTimes: listeners.times !== undefined,
    wantsDebug: listeners.onDebug !== undefined,
  };
  try {
    structuredClone(setup);
  } catch {
    if (typeof options.concurrency === 'number')
      onWarning(
        'All is linted in one thread, since functions among the options (as --quiet with --fix) cannot be passed to others.',
      );
    return [];
  }
  // Somebody may have put dflint into one file.
  if (!existsSync(WORKER_PROGRAM)) return [];
  return Array.from({ length: count }, () => new LintWorker(setup, { onWarning, ...listeners }));
}

import { availableParallelism } from 'node:os';

/** How many threads lint. `auto`: as many as there are processors, if there are files enough. */
export type Concurrency = number | 'auto' | 'off';

/** What a thread has to lint for its start to pay. `npm run bench:scale` shows it. */
const FILES_A_THREAD = 300;

/** With `auto`, how many files are linted before it is decided: all may come from the cache. */
const FIRST_FILES = 50;

/**
 * The number of workers that are to join this thread.
 *
 * @param linted how many files were linted, and not taken from the cache; to be asked with each number once
 * @param left how many files there are still, at most
 */
export function workersToHire(concurrency: Concurrency, linted: number, left: number): number {
  if (concurrency === 'off' || left === 0) return 0;
  if (concurrency !== 'auto') return linted === 1 ? Math.min(concurrency - 1, left) : 0;
  if (linted !== FIRST_FILES) return 0;
  return Math.min(availableParallelism() - 1, Math.floor(left / FILES_A_THREAD));
}

import { availableParallelism } from 'node:os';

/** How many threads lint. `auto`: as many as pay, by the number of files and processors. */
export type Concurrency = number | 'auto' | 'off';

/**
 * How many processors a thread keeps busy: beside it, V8 compiles and collects garbage. With two processors, a second
 * thread makes runs of 100 to 10,000 files slower (`npm run bench:scale`).
 */
const PROCESSORS_A_THREAD = 2;

/** What a thread has to lint for its start to pay: it is slow until V8 has compiled the rules in it, too. */
const FILES_A_THREAD = 500;

/** With `auto`, how many files are linted before it is decided: all may come from the cache. */
const FIRST_FILES = 50;

/**
 * The number of workers that are to join this thread.
 *
 * @param linted how many files were linted, and not taken from the cache; to be asked with each number once
 * @param left how many files there are still, at most
 */
export function workersToHire(
  concurrency: Concurrency,
  linted: number,
  left: number,
  processors = availableParallelism(),
): number {
  if (concurrency === 'off' || left === 0) return 0;
  if (concurrency !== 'auto') return linted === 1 ? Math.min(concurrency - 1, left) : 0;
  if (linted !== FIRST_FILES) return 0;
  const threads = Math.max(1, Math.floor(processors / PROCESSORS_A_THREAD));
  return Math.min(threads - 1, Math.floor(left / FILES_A_THREAD));
}

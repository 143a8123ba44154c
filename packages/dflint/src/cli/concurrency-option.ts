import { UsageError } from '../errors.ts';
import type { Concurrency } from '../workers/concurrency.ts';

/** @throws UsageError for what is no number of threads. */
export function parseConcurrency(text: string): Concurrency {
  if (text === 'auto' || text === 'off') return text;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--concurrency needs a number of threads, off or auto, not '${text}'.`);
}

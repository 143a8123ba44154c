import { createHash } from 'node:crypto';
import { type Problem, linesOf } from './problems.ts';

/**
 * Gives each problem a name that stays the same when lines are added or removed elsewhere: made of its file, its rule
 * and the text of its line, and counted up where these are equal. Not of the message, which may name other lines.
 *
 * @returns a function that must be asked once for each problem, in order
 */
export function fingerprints(): (problem: Problem) => string {
  const seen = new Map<string, number>();
  return ({ path, rule, message, result }) => {
    const line = linesOf(result)[message.line - 1] ?? '';
    const key = JSON.stringify([path, rule, line.trim()]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256').update(`${key}${before}`).digest('hex').slice(0, 32);
  };
}

import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import { UsageError } from '../errors.ts';

/** One of several parts of the files. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

/**
 * Reads `2/5`.
 *
 * @throws UsageError when it is no part of a whole.
 */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new UsageError(`--shard needs a part and the number of parts, as 2/5, not '${text}'.`);
  return { index, count };
}

/**
 * The files of a shard. Every file is in one, and all have the same number of files, give or take one. It is the same on
 * every machine, and files that are slow to lint because of where they come from do not end up together.
 *
 * @param files absolute, in any order
 * @param cwd absolute; what the paths are seen from
 */
export function filesOfShard(files: readonly string[], { index, count }: Shard, cwd: string): string[] {
  const hashed = files.map(file => {
    const path = relative(cwd, file).replaceAll(sep, '/');
    return { file, hash: createHash('sha256').update(path).digest('hex') };
  });
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const start = Math.floor((files.length * (index - 1)) / count);
  const end = Math.floor((files.length * index) / count);
  return hashed.slice(start, end).map(({ file }) => file);
}

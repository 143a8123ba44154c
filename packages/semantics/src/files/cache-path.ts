import { cacheFolders } from '../data/cache-folders.ts';
import { covers, liesWithin } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';

/** Whether a path or pattern names a cache, an index, a log or a temporary folder, or something in one. */
export function isCachePath(ref: Pick<PathRef, 'path' | 'glob'>): boolean {
  return (
    cacheFolders.some(folder => liesWithin(ref, folder) || covers({ path: folder, glob: true }, ref.path)) ||
    /\/\.cache(\/|$)/.test(ref.path)
  );
}

import { cacheFolders } from '../data/cache-folders.ts';
import { covers, liesWithin } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';

const HOME = /^(?:\/root|\/home\/[^/]+|\$\{HOME\})(?=\/)/;

const plainFolders = cacheFolders.filter(folder => !folder.includes('*'));
const patterns = cacheFolders.filter(folder => folder.includes('*')).map(path => ({ path, glob: true }));

/** Whether a path or pattern names a cache, an index, a log or a temporary folder, or something in one. */
export function isCachePath(ref: Pick<PathRef, 'path' | 'glob'>): boolean {
  const path = ref.path.replace(HOME, '~');
  return (
    plainFolders.some(folder => path.startsWith(folder) && (path[folder.length] ?? '/') === '/') ||
    /\/\.cache(\/|$)/.test(path) ||
    patterns.some(pattern => covers(pattern, path)) ||
    // `/root/.*` means the caches there, `/*` and `/var/*` mean all.
    (ref.glob &&
      !path.endsWith('/*') &&
      plainFolders.some(folder => liesWithin({ path, glob: true }, folder)))
  );
}

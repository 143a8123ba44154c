import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { statIfThere } from '../files/stat.ts';

/**
 * The file of the cache, as ESLint finds its own: in a folder, there is one for each working directory.
 *
 * @param cwd absolute
 * @param location a file or a folder, relative to `cwd`
 */
export function cacheFileOf(cwd: string, location = '.dflintcache'): string {
  const path = resolve(cwd, location);
  const isFolder = /[\\/]$/.test(location) || statIfThere(path)?.isDirectory() === true;
  if (!isFolder) return path;
  const name = createHash('sha256').update(cwd).digest('hex').slice(0, 8);
  return join(path, `.cache_${name}`);
}

import { pathSegments } from '../symbolic-path.ts';
import type { PathRef } from './path-ref.ts';

/** Values by path, found in as many steps as the path is deep, however many there are. */
export class PathIndex<T> {
  readonly #at = new Map<string, T[]>();
  readonly #within = new Map<string, T[]>();

  add(path: string, value: T): void {
    push(this.#at, path, value);
    for (const folder of prefixes(pathSegments(path))) push(this.#within, folder, value);
  }

  /** What was added under this very path, in that order. */
  at(path: string): readonly T[] {
    return this.#at.get(path) ?? [];
  }

  /**
   * What was added under a path or below it, in that order; for a pattern all that lies in the folder in front of its
   * first wildcard, whether it matches or not.
   */
  within({ path, glob }: Pick<PathRef, 'path' | 'glob'>): readonly T[] {
    return this.#within.get(glob ? folderOfPattern(path) : path) ?? [];
  }
}

/** The folders that a path lies in, outermost first. */
export function foldersAbove(path: string): string[] {
  return prefixes(pathSegments(path)).slice(0, -1);
}

function push<T>(map: Map<string, T[]>, path: string, value: T): void {
  const values = map.get(path);
  if (values) values.push(value);
  else map.set(path, [value]);
}

/** `/`, `/a` and `/a/b` for `/a/b`. */
function prefixes([root = '', ...rest]: string[]): string[] {
  let path = root;
  return [root || '/', ...rest.map(segment => (path += `/${segment}`))];
}

function folderOfPattern(path: string): string {
  const [root = '', ...rest] = pathSegments(path);
  const wildcard = rest.findIndex(segment => /[*?[]/.test(segment));
  const known = wildcard < 0 ? rest : rest.slice(0, wildcard);
  return [root, ...known].join('/') || '/';
}

import { isInside } from '../paths.ts';
import { pathSegments } from '../symbolic-path.ts';
import type { PathRef } from './path-ref.ts';
import { addTo } from '../add-to.ts';

interface Entry<T> {
  path: string;
  value: T;
}

/** So many values are looked through one by one; to sort in more pays. */
const FEW = 16;

/**
 * Values by path, found in as many steps as the path is deep, however many there are. They are sorted in when they are first
 * asked for: many an index is asked in one way only, or never.
 */
export class PathIndex<T> {
  readonly #entries: Entry<T>[] = [];
  #at: Map<string, T[]> | null = null;
  #within: Map<string, T[]> | null = null;
  /** How many of the entries stand in each of the two. */
  #countAt = 0;
  #countWithin = 0;

  add(path: string, value: T): void {
    this.#entries.push({ path, value });
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** What was added under this very path, in that order. */
  at(path: string): readonly T[] {
    if (this.#entries.length <= FEW) return this.#find(entry => entry.path === path);
    const at = (this.#at ??= new Map<string, T[]>());
    for (let entry = this.#entries[this.#countAt]; entry; entry = this.#entries[++this.#countAt])
      addTo(at, entry.path, entry.value);
    return at.get(path) ?? [];
  }

  /**
   * What was added under a path or below it, in that order; for a pattern all that lies in the folder in front of its
   * first wildcard, whether it matches or not.
   */
  within({ path, glob }: Pick<PathRef, 'path' | 'glob'>): readonly T[] {
    if (this.isEmpty) return [];
    const folder = glob ? folderOfPattern(path) : path;
    if (this.#entries.length <= FEW) return this.#find(entry => isInside(entry.path, folder));
    const within = (this.#within ??= new Map<string, T[]>());
    for (let entry = this.#entries[this.#countWithin]; entry; entry = this.#entries[++this.#countWithin])
      for (const around of prefixes(pathSegments(entry.path))) addTo(within, around, entry.value);
    return within.get(folder) ?? [];
  }

  #find(matches: (entry: Entry<T>) => boolean): T[] {
    const found: T[] = [];
    for (const entry of this.#entries) if (matches(entry)) found.push(entry.value);
    return found;
  }
}

/** The folders that a path lies in, outermost first. */
export function foldersAbove(path: string): string[] {
  return prefixes(pathSegments(path)).slice(0, -1);
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

import { isInside } from '../paths.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import { matchesPattern } from '../shell/pattern.ts';
import type { ShellWord } from '../shell/words.ts';
import { pathSegments, resolveSymbolicPath } from '../symbolic-path.ts';

/** A path, or a pattern for paths, that a command names. */
export interface PathRef {
  /** Absolute and normalised; begins with `${` or `$(` below a folder that is not known. */
  path: string;
  /** Whether it holds `*`, `?` or `[` as patterns. */
  glob: boolean;
  /** Whether only a part of what it names is meant: `find folder -name x -delete`. */
  partial: boolean;
  word: ShellWord;
}

const WILDCARD = /[*?[]/;

/** The path that a word of a command names, from the command's working directory. */
export function pathRef(word: ShellWord, command: Pick<SimpleCommand, 'cwd'>): PathRef {
  return { path: resolveSymbolicPath(command.cwd, word.text), glob: word.glob, partial: false, word };
}

/** Whether a path is all known: neither below an unknown folder nor with an unknown part. */
export function isKnownPath(path: string): boolean {
  return path.startsWith('/') && !/[$`]/.test(path);
}

/** Whether a pattern takes in the path: matches it or a folder that it lies in. */
export function covers(pattern: Pick<PathRef, 'path' | 'glob'>, path: string): boolean {
  if (!pattern.glob) return isInside(path, pattern.path);
  if (!path.startsWith(literalStart(pattern.path))) return false;
  const given = pathSegments(path);
  const wanted = pathSegments(pattern.path);
  return (
    wanted.length <= given.length && wanted.every((segment, i) => matchesSegment(given[i] ?? '', segment))
  );
}

/** Whether a pattern can name something below the folder, or the folder itself. */
export function liesWithin(pattern: Pick<PathRef, 'path' | 'glob'>, folder: string): boolean {
  if (!pattern.glob) return isInside(pattern.path, folder);
  const start = literalStart(pattern.path);
  if (!folder.startsWith(start) && !start.startsWith(folder)) return false;
  const wanted = pathSegments(folder);
  const given = pathSegments(pattern.path);
  return (
    given.length >= wanted.length && wanted.every((segment, i) => matchesSegment(segment, given[i] ?? ''))
  );
}

/** Whether one of the two is the other, or lies in it. */
export function overlaps(pattern: Pick<PathRef, 'path' | 'glob'>, path: string): boolean {
  return covers(pattern, path) || liesWithin(pattern, path);
}

/** What stands in front of the first wildcard of a pattern. */
function literalStart(pattern: string): string {
  const wildcard = pattern.search(WILDCARD);
  return wildcard < 0 ? pattern : pattern.slice(0, wildcard);
}

function matchesSegment(text: string, pattern: string): boolean {
  return text === pattern || (WILDCARD.test(pattern) && matchesPattern(text, pattern));
}

/** The last component of a path; null when there is none behind a slash, or when the path ends with one. */
export function lastSegment(text: string): string | null {
  if (text.endsWith('/')) return null;
  const segments = pathSegments(text);
  return segments.length > 1 ? (segments.at(-1) ?? null) : null;
}

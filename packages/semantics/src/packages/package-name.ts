import { isBuildPackage } from '../data/build-packages.ts';
import type { ShellWord } from '../shell/words.ts';

/** One package that a command names. */
export interface PackageName {
  /** Without version, architecture, release or extras. */
  name: string;
  version: string | null;
  word: ShellWord;
}

/** What has no version, but is a name as it stands. */
const PATH_OR_ADDRESS = /^(?:\.{0,2}\/|~)|^\S+:\/\//;

/** Longer names are left as they stand: nobody writes them, and taking them apart could be slow. */
const MAX_NAME = 300;

/**
 * False for a word that names packages at run time only: `$(...)`, an unknown variable, a pattern such as `'.*'`. A variable
 * of a base image that is known to hold build packages (`$PHPIZE_DEPS`) counts as a name.
 */
export function isNamed({ text, known }: ShellWord): boolean {
  if (/^[$`]/.test(text)) return isBuildPackage(text, true);
  // A variable that holds a list of which not all is known.
  if (!known && /\s/.test(text)) return false;
  return text !== '-' && !/^[.*]+(?:\[|$)|\.(?:txt|toml|ya?ml)$/.test(text);
}

/** The name and the version in a word; `separator` is the manager's `versionSeparator`. */
export function packageName(word: ShellWord, separator: RegExp | undefined): PackageName {
  const { text } = word;
  const end = text.length > MAX_NAME || PATH_OR_ADDRESS.test(text) ? null : separator?.exec(text);
  if (!end || end.index === 0) return { name: text, version: null, word };
  const version = end.length > 1 ? end[1] : text.slice(end.index + end[0].length);
  return { name: text.slice(0, end.index).trimEnd(), version: version || null, word };
}

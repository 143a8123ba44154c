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

/** A name without anything that could be a version, as most are. */
const PLAIN_NAME = /^[a-z]\w*(?:-[a-z]\w*)*$/i;

const PATTERN = /^[.*]+(?:\[|$)/;
const LIST_FILE = /\.(?:txt|toml|ya?ml)$/;

/** Longer names are left as they stand: nobody writes them, and taking them apart could be slow. */
const MAX_NAME = 300;

/** The packages that words name; `hasUnknown` where some of them name packages at run time only. */
export function namedPackages(
  words: readonly ShellWord[],
  separator: RegExp | undefined,
): { packages: PackageName[]; hasUnknown: boolean } {
  const packages: PackageName[] = [];
  let hasUnknown = false;
  for (const word of words) {
    if (PLAIN_NAME.test(word.text)) packages.push({ name: word.text, version: null, word });
    else if (isNamed(word)) packages.push(packageName(word, separator));
    else hasUnknown = true;
  }
  return { packages, hasUnknown };
}

/**
 * False for a word that names packages at run time only: `$(...)`, an unknown variable, a pattern such as `'.*'`. A variable
 * of a base image that is known to hold build packages (`$PHPIZE_DEPS`) counts as a name.
 */
function isNamed({ text, known }: ShellWord): boolean {
  if (text.startsWith('$') || text.startsWith('`')) return isBuildPackage(text, true);
  // A variable that holds a list of which not all is known.
  if (!known && /\s/.test(text)) return false;
  return text !== '-' && !PATTERN.test(text) && !LIST_FILE.test(text);
}

/** The name and the version in a word; `separator` is the manager's `versionSeparator`. */
function packageName(word: ShellWord, separator: RegExp | undefined): PackageName {
  const { text } = word;
  const end = text.length > MAX_NAME || PATH_OR_ADDRESS.test(text) ? null : separator?.exec(text);
  if (!end || end.index === 0) return { name: text, version: null, word };
  const version = end.length > 1 ? end[1] : text.slice(end.index + end[0].length);
  return { name: text.slice(0, end.index).trimEnd(), version: version || null, word };
}

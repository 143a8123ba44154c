import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { readTextIfThere } from '../files/read-text.ts';

/** Of each folder, the later file has the last word. */
const IGNORE_FILES = ['.gitignore', '.dflintignore'];

/** git compares names by letter case where the file system does. */
const IGNORE_CASE = process.platform === 'win32' || process.platform === 'darwin';

interface Matcher {
  /** The folder that the patterns are relative to. */
  folder: string;
  patterns: Ignore;
}

export interface IgnoreRulesOptions {
  /** Absolute: what `patterns` are relative to, and where ignore files begin to count outside of a git repository. */
  cwd: string;
  /** Patterns in the grammar of `.gitignore`; they overrule the ignore files. */
  patterns?: readonly string[];
}

/**
 * What `.gitignore` and `.dflintignore` files say about a path, by git's rules: each file speaks for its folder and
 * what is below, the nearest file has the last word, and nothing comes back that lies in an ignored folder
 * (https://git-scm.com/docs/gitignore). Files count from the root of the git repository downwards; outside of
 * one, from the working directory downwards.
 */
export class IgnoreRules {
  readonly #cwd: string;
  readonly #patterns: readonly string[];
  #own: Matcher | null = null;
  #newMatcher: (() => Ignore) | null = null;
  #cwdIsInRepository: boolean | null = null;
  /** For each folder the matchers that speak about its entries, nearest first. */
  readonly #chains = new Map<string, readonly Matcher[]>();
  readonly #folders = new Map<string, boolean>();

  constructor({ cwd, patterns = [] }: IgnoreRulesOptions) {
    this.#cwd = cwd;
    this.#patterns = patterns;
  }

  /** Whether an absolute path, or a folder on the way to it, is ignored. Loads the `ignore` package only when it must. */
  async ignores(path: string): Promise<boolean> {
    return this.#concerns(path) && (await this.load()).isIgnored(path);
  }

  /** Loads the `ignore` package: to be called before the questions that are answered at once. */
  async load(): Promise<this> {
    if (this.#newMatcher) return this;
    const { default: ignore } = await import('ignore');
    this.#newMatcher = () => ignore({ ignorecase: IGNORE_CASE });
    if (this.#patterns.length > 0) {
      this.#own = { folder: this.#cwd, patterns: this.#newMatcher().add(this.#patterns) };
    }
    return this;
  }

  /** As `ignores`, at once. */
  isIgnored(path: string, isFolder = false): boolean {
    const folder = dirname(path);
    return this.isFolderIgnored(folder) || this.isEntryIgnored(folder, path, isFolder);
  }

  /** Whether the entry `path` of a folder is ignored, when it is known that the folder is not. */
  isEntryIgnored(folder: string, path: string, isFolder: boolean): boolean {
    if (this.#own) {
      const verdict = test(this.#own, path, isFolder);
      if (verdict !== null) return verdict;
    }
    for (const matcher of this.#chain(folder)) {
      const verdict = test(matcher, path, isFolder);
      if (verdict !== null) return verdict;
    }
    return false;
  }

  /** Whether a folder, or one of its ancestors, is ignored. */
  isFolderIgnored(folder: string): boolean {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const answer = this.#isTop(folder)
      ? this.#own !== null && test(this.#own, folder, true) === true
      : this.isIgnored(folder, true);
    this.#folders.set(folder, answer);
    return answer;
  }

  #concerns(path: string): boolean {
    if (this.#patterns.length > 0) return true;
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      if (IGNORE_FILES.some(name => existsSync(join(folder, name)))) return true;
      if (this.#isTop(folder)) return false;
    }
  }

  #chain(folder: string): readonly Matcher[] {
    const known = this.#chains.get(folder);
    if (known) return known;
    const above = this.#isTop(folder) ? [] : this.#chain(dirname(folder));
    const own = this.#read(folder);
    const chain = own ? [own, ...above] : above;
    this.#chains.set(folder, chain);
    return chain;
  }

  #read(folder: string): Matcher | null {
    let matcher: Matcher | null = null;
    for (const name of IGNORE_FILES) {
      const text = readTextIfThere(join(folder, name));
      if (text === null) continue;
      if (!this.#newMatcher) throw new Error('IgnoreRules.load() was not called.');
      matcher ??= { folder, patterns: this.#newMatcher() };
      matcher.patterns.add(text);
    }
    return matcher;
  }

  /** Whether ignore files above this folder do not count. */
  #isTop(folder: string): boolean {
    if (folder === dirname(folder) || isRepository(folder)) return true;
    return folder === this.#cwd && !(this.#cwdIsInRepository ??= isInRepository(folder));
  }
}

function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

function isInRepository(folder: string): boolean {
  return isRepository(folder) || (folder !== dirname(folder) && isInRepository(dirname(folder)));
}

function test({ folder, patterns }: Matcher, path: string, isFolder: boolean): boolean | null {
  const below = relative(folder, path);
  if (below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) return null;
  const name = sep === '/' ? below : below.replaceAll(sep, '/');
  const { ignored, unignored } = patterns.test(isFolder ? `${name}/` : name);
  return ignored ? true : unignored ? false : null;
}

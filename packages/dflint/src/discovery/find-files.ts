import { type Dirent, type Stats, readdirSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { UsageError, reasonOf } from '../errors.ts';
import { isAbsent, statIfThere } from '../files/stat.ts';
import { DOCKERFILE_NAMES, isDockerfileName } from './file-names.ts';
import type { IgnoreRules } from './ignore-rules.ts';

/** Folders that are searched only when a glob names them. */
const SKIPPED_FOLDERS = ['node_modules', '.git'];

/** One file to lint. */
export interface FoundFile {
  /** Absolute. */
  path: string;
  /** Only files that are named by their path are given back although something ignores them. */
  ignored: boolean;
  /** Named by its path, not found by a glob or in a folder. */
  explicit: boolean;
}

export interface FindFilesOptions {
  /** Absolute; what patterns and `ignorePatterns` are relative to. */
  cwd: string;
  /** Null when nothing is to be ignored. */
  ignoreRules: IgnoreRules | null;
  /** Whether a pattern that finds nothing is an error. */
  errorOnUnmatchedPattern: boolean;
  /** Told about each folder that could not be searched. */
  onWarning: (message: string) => void;
}

/**
 * The files that a list of paths, folders and globs stands for, in the order of the patterns, below each in the order
 * of their paths, none twice. A path that exists is taken as it is, even when it looks like a glob. In folders, files
 * are found by their names (`isDockerfileName`); what a glob matches is taken under any name.
 *
 * @throws UsageError for a pattern that stands for nothing, if `errorOnUnmatchedPattern`.
 */
export async function findFiles(
  patterns: readonly string[],
  options: FindFilesOptions,
): Promise<FoundFile[]> {
  const { cwd, ignoreRules } = options;
  const found = new Map<string, FoundFile>();
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern);
    const stats = lookUp(path);
    if (stats && !stats.isDirectory()) {
      const ignored = ignoreRules !== null && (await ignoreRules.ignores(path));
      found.set(path, { path, explicit: true, ignored });
      continue;
    }
    const files = stats ? await searchFolder(path, options) : await searchGlob(pattern, options);
    if (files.length === 0 && options.errorOnUnmatchedPattern) {
      throw new UsageError(await nothingFound(pattern, stats !== null, options));
    }
    for (const file of files) {
      if (!found.has(file)) found.set(file, { path: file, explicit: false, ignored: false });
    }
  }
  return [...found.values()];
}

async function searchFolder(folder: string, options: FindFilesOptions): Promise<string[]> {
  // What is listed, not what matches: `**` matches no name with a line break in it.
  const everything = { ...options, cwd: folder };
  const { listed, links } = await search('**', everything, SKIPPED_FOLDERS, isDockerfileName);
  if (links.size === 0) return listed;
  // A link to a file that is found anyway would only report it twice.
  const root = realpathSync(folder);
  const real = new Set(listed.filter(file => !links.has(file)));
  return listed.filter(
    file => !links.has(file) || !real.has(join(folder, relative(root, realpathSync(file)))),
  );
}

async function searchGlob(pattern: string, options: FindFilesOptions): Promise<string[]> {
  const { isDynamicPattern } = (await import('fast-glob')).default;
  const glob = sep === '/' ? pattern : pattern.replaceAll(sep, '/');
  if (!isDynamicPattern(glob)) return [];
  const skipped = SKIPPED_FOLDERS.filter(name => !glob.split('/').includes(name));
  return (await search(glob, options, skipped, () => true)).files;
}

/**
 * fast-glob walks; what is skipped or ignored is taken out of the listing of its folder, so that such folders are
 * never entered. Linked folders are not entered either, as in git; linked files count as files.
 */
async function search(
  glob: string,
  { cwd, ignoreRules, onWarning }: FindFilesOptions,
  skippedFolders: readonly string[],
  acceptsName: (name: string) => boolean,
): Promise<{ files: string[]; listed: string[]; links: Set<string> }> {
  const { sync } = (await import('fast-glob')).default;
  await ignoreRules?.load();
  const links = new Set<string>();
  const listed: string[] = [];

  const isWanted = (folder: string, entry: Dirent): boolean => {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder ? skippedFolders.includes(entry.name) : !acceptsName(entry.name)) return false;
    if (entry.isSymbolicLink()) {
      if (statIfThere(path)?.isFile() !== true) return false;
      links.add(path);
    } else if (!isFolder && !entry.isFile()) return false;
    if (ignoreRules?.isEntryIgnored(folder, path, isFolder)) return false;
    if (!isFolder) listed.push(path);
    return true;
  };
  const list = (path: string): Dirent[] => {
    const folder = resolve(path);
    try {
      if (ignoreRules?.isFolderIgnored(folder)) return [];
      return readdirSync(folder, { withFileTypes: true }).filter(entry => isWanted(folder, entry));
    } catch (error) {
      // A glob may start with a folder that is not there: it matches nothing.
      if (!isAbsent(error)) onWarning(`The folder ${folder} was not searched: ${reasonOf(error)}.`);
      return [];
    }
  };

  // fast-glob asks for entries with their types only.
  const fs = { readdirSync: list as unknown as typeof readdirSync };
  const paths = sync(glob, { cwd, dot: true, absolute: true, fs });
  const files = paths.map(path => resolve(path));
  // Globs without a wildcard (`{a,b}/Dockerfile`) are looked up without a listing.
  return { files: files.filter(file => !ignoreRules?.isIgnored(file)).sort(), listed: listed.sort(), links };
}

async function nothingFound(pattern: string, isFolder: boolean, options: FindFilesOptions): Promise<string> {
  if (options.ignoreRules) {
    const all = { ...options, ignoreRules: null, errorOnUnmatchedPattern: false, onWarning: () => {} };
    if ((await findFiles([pattern], all)).length > 0) {
      return `All files for '${pattern}' are ignored. Use --no-ignore to lint them nevertheless.`;
    }
  }
  return isFolder
    ? `No Dockerfiles found in '${pattern}'. Searched for: ${DOCKERFILE_NAMES} (any letter case). Files of other names can be given by path or glob.`
    : `No files found for '${pattern}'.`;
}

function lookUp(path: string): Stats | null {
  try {
    return statIfThere(path);
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
  }
}

import type { StageRole } from '@dflint/semantics';

/** Tells whether a text fits. */
export type TextMatcher = (text: string) => boolean;

/** Loads the glob engine (picomatch) when a pattern is more than a plain text. */
async function compileGlob(pattern: string, nocase: boolean): Promise<TextMatcher> {
  if (!/[*?[\]{}()!+@|\\]/.test(pattern)) {
    const wanted = nocase ? pattern.toLowerCase() : pattern;
    return text => (nocase ? text.toLowerCase() : text) === wanted;
  }
  const { default: picomatch } = await import('picomatch');
  // Paths have forward slashes here on every system.
  return picomatch(pattern, { dot: true, nocase, windows: false });
}

/**
 * Matches relative paths (with forward slashes) against globs. A glob without a slash matches the last part of the
 * path in any folder; a leading slash anchors at the base.
 */
export async function compileFileGlobs(patterns: readonly string[]): Promise<TextMatcher> {
  const matchers = await Promise.all(patterns.map(compileFileGlob));
  return path => matchers.some(matches => matches(path));
}

async function compileFileGlob(pattern: string): Promise<TextMatcher> {
  const glob = pattern.replace(/^\.\//, '');
  if (!glob.includes('/')) {
    const matches = await compileGlob(glob, false);
    return path => matches(path.slice(path.lastIndexOf('/') + 1));
  }
  return compileGlob(glob.replace(/^\//, ''), false);
}

/**
 * Matches as `compileFileGlobs`, but a glob also covers all that is below a folder of its name, and one that starts
 * with `!` takes back what the ones before it cover.
 */
export async function compileIgnoreGlobs(patterns: readonly string[]): Promise<TextMatcher> {
  const entries = await Promise.all(
    patterns.map(async pattern => {
      const isNegated = pattern.startsWith('!');
      const glob = pattern.slice(isNegated ? 1 : 0).replace(/\/$/, '');
      return { isNegated, matches: await compileFileGlob(glob) };
    }),
  );
  return path => {
    let ignored = false;
    for (const { isNegated, matches } of entries) {
      if (ignored === isNegated && someAncestor(path, matches)) ignored = !isNegated;
    }
    return ignored;
  };
}

/** True when the path or one of the folders above it fits. */
function someAncestor(path: string, matches: TextMatcher): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (matches(path.slice(0, end))) return true;
  }
  return false;
}

/** What a pattern of stages is compared with. */
export interface StageFacts {
  name: string | null;
  role: StageRole;
}

const ROLES: readonly string[] = ['shipped', 'builder', 'unreached'] satisfies StageRole[];

/** Matches stages by role, or by globs on their names in any letter case (as Docker compares them). */
export async function compileStagePatterns(
  patterns: readonly string[],
): Promise<(stage: StageFacts) => boolean> {
  const roles = patterns.filter(pattern => ROLES.includes(pattern));
  const names = await Promise.all(
    patterns.filter(pattern => !ROLES.includes(pattern)).map(p => compileGlob(p, true)),
  );
  return ({ name, role }) => roles.includes(role) || (name !== null && names.some(matches => matches(name)));
}

/**
 * The path of a file relative to a folder, with forward slashes; a relative path is taken as it is.
 * Null when the file is not below the folder.
 */
export function relativePath(folder: string, file: string): string | null {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  if (!/^(?:\/|[A-Za-z]:\/)/.test(path)) return path;
  const base = folder.replaceAll('\\', '/').replace(/\/*$/, '/');
  return path.startsWith(base) ? path.slice(base.length) : null;
}

/** As `relativePath`; for a file that is not below the folder, its path from where the two part. */
export function pathFrom(folder: string, file: string): string {
  const below = relativePath(folder, file);
  if (below !== null) return below;
  const parts = file.replaceAll('\\', '/').split('/');
  const base = folder.replaceAll('\\', '/').split('/');
  return parts.slice(parts.findIndex((part, index) => part !== base[index])).join('/');
}

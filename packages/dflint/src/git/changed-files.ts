import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { Git } from './git.ts';

/**
 * The files that have changed since a branch, tag or commit: what is committed since the two parted, and what is staged,
 * changed or new in the working tree. Files that are gone are not among them; one with a new name is.
 *
 * @param ref as git reads it
 * @param cwd absolute, in the repository
 * @returns absolute paths, below `cwd` as it is written there
 * @throws UsageError when git is not there, `cwd` is in no repository, or the ref stands for no commit that shares a past.
 */
export function changedFiles(ref: string, cwd: string): Set<string> {
  const git = new Git(cwd);
  const root = git.root();
  const base = baseOf(ref, git);
  const top = new Git(root);
  const names = [
    // Without renames, a file with a new name is a new file.
    ...top.names(
      'diff',
      '--name-only',
      '--no-renames',
      '--no-relative',
      '--no-ext-diff',
      '--diff-filter=d',
      base,
    ),
    ...top.names('ls-files', '--others', '--exclude-standard', '--full-name'),
  ];
  // git tells of real paths; the working directory may be known by another one.
  const real = realpathSync(cwd);
  return new Set(names.map(name => resolve(cwd, relative(real, resolve(root, name)))));
}

/** The last commit that a ref and the working tree have in common. */
function baseOf(ref: string, git: Git): string {
  // Nothing that git could take for an option: no ref begins with a dash.
  const commit = ref.startsWith('-')
    ? undefined
    : git.lines('rev-parse', '--verify', '--quiet', `${ref}^{commit}`)?.[0];
  if (commit === undefined) {
    throw new UsageError(
      `--since: git knows no branch, tag or commit '${ref}' here. A branch of the server may have to be fetched first.`,
    );
  }
  const base = git.lines('merge-base', commit, 'HEAD')?.[0];
  if (base === undefined) {
    throw new UsageError(
      `--since: '${ref}' and the current branch have no commit in common here. Is the clone shallow? Fetch all of it (in GitHub Actions: fetch-depth: 0).`,
    );
  }
  return base;
}

import { isAbsolute, relative, sep } from 'node:path';
import { visibleText } from './visible-text.ts';

/**
 * The folder that paths in reports for other programs are relative to: the checkout of GitHub Actions or GitLab CI when
 * the working folder lies in it, else the working folder.
 */
export function reportRoot(cwd: string, env: NodeJS.ProcessEnv = process.env): string {
  const checkouts = [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']];
  return checkouts.find(folder => folder !== undefined && isAbsolute(folder) && isIn(folder, cwd)) ?? cwd;
}

/**
 * Where a file can be seen at the commit that is checked, on GitHub or GitLab; undefined outside of their runners.
 *
 * @param path relative to the root
 */
export function sourceUrl(
  path: string,
  root: string,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const { GITHUB_WORKSPACE, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = env;
  const { CI_PROJECT_DIR, CI_PROJECT_URL, CI_COMMIT_SHA } = env;
  const base =
    root === GITHUB_WORKSPACE && GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_SHA
      ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`
      : root === CI_PROJECT_DIR &&
        CI_PROJECT_URL &&
        CI_COMMIT_SHA &&
        `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}`;
  return base && !isAbsolute(path) ? `${base}/${uriPath(path)}` : undefined;
}

/** A path with what a URI cannot hold escaped; slashes stay. */
export function uriPath(path: string): string {
  const text = path.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return text.split('/').map(encodeURIComponent).join('/');
}

/** Relative to the root, with slashes; as it is when it lies elsewhere or is no file (`<text>`). */
export function reportPath(path: string, root: string): string {
  return isAbsolute(path) && isIn(root, path) ? relative(root, path).replaceAll(sep, '/') : path;
}

function isIn(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

/**
 * For people: relative to the working folder, without control characters. Never starts with `::`, which logs of
 * GitHub Actions would obey.
 */
export function displayPath(path: string, cwd: string): string {
  if (!isAbsolute(path)) return visibleText(path);
  const name = visibleText(relative(cwd, path) || path);
  return /^[\s:]/.test(name) ? `./${name}` : name;
}

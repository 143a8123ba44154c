/*
 * POSIX paths as plain text. Paths of Windows images are written with forward slashes and without the drive,
 * as BuildKit does it (util/system/path.go): see `toPosixPath`.
 */

/** Whether a path starts at the root. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/');
}

/** An absolute path of which nothing is to be taken away, as most are. No name in it begins with a dot. */
const NORMAL = /^\/(?:[^/.][^/]*(?:\/[^/.][^/]*)*)?$/;

/**
 * A path without `.`, `..`, doubled and trailing slashes: `/a//b/../c/` is `/a/c`. `..` above the root is the root;
 * above a relative path it stays. Nothing left is `.`.
 */
export function normalizePath(path: string): string {
  if (NORMAL.test(path)) return path;
  const absolute = isAbsolutePath(path);
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push(part);
  }
  const joined = parts.join('/');
  return absolute ? `/${joined}` : joined || '.';
}

/** `path` as seen from the folder `base`, normalised. An absolute `path` does not need `base`. */
export function joinPath(base: string, path: string): string {
  return normalizePath(isAbsolutePath(path) ? path : `${base}/${path}`);
}

/** Whether `path` is `folder` or lies below it. Both are normalised, and both absolute or both relative. */
export function isInside(path: string, folder: string): boolean {
  if (folder === '/') return isAbsolutePath(path);
  if (folder === '.') return !isAbsolutePath(path) && path !== '..' && !path.startsWith('../');
  return path === folder || (path.startsWith(folder) && path[folder.length] === '/');
}

/** The folder that holds a normalised path: `/a` for `/a/b`, `/` for `/a` and `/`, `.` for `a`. */
export function parentPath(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return '.';
  return slash === 0 ? '/' : path.slice(0, slash);
}

/** The last component of a path: `c` for `a/b/c`; a trailing slash does not count. */
export function baseName(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}

/** A Windows path with forward slashes: `C:\app` is `/app`. The system drive is left out, any other one stays in front. */
export function toPosixPath(windowsPath: string): string {
  return windowsPath
    .replaceAll('\\', '/')
    .replace(/^c:/i, '')
    .replace(/^([a-z]:)/i, '/$1');
}

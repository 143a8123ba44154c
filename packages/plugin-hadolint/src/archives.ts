const suffix = /\.(tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|tzst|xz|zst)$/;

/** Whether a file is one that ADD unpacks, by its name. */
export function isArchive(name: string): boolean {
  return suffix.test(name);
}

/** What stands behind the last slash of a path, or behind its last backslash. */
export function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

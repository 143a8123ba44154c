/**
 * Something that the user can put right: a wrong argument, a broken config, a path that does not exist.
 * The message is complete (what, where, what to do), so it is shown without a stack.
 */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The text of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a Node error (`ENOENT`, `ERR_MODULE_NOT_FOUND`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why the system refused, in words: `permission denied` for `EACCES`. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code !== undefined && REASONS[code]) || messageOf(error);
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go in a circle',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
};

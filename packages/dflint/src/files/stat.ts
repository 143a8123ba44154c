import { type Stats, statSync } from 'node:fs';
import { codeOf } from '../errors.ts';

/** What a path leads to (through symbolic links), null when there is nothing. Other errors of the system are thrown. */
export function statIfThere(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** Whether an error of the system says that there is nothing at a path. */
export function isAbsent(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG';
}

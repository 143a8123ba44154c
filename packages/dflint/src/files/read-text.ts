import { existsSync, readFileSync } from 'node:fs';
import { UsageError, codeOf, reasonOf } from '../errors.ts';
import { isAbsent } from './stat.ts';

/**
 * The text of a file, which is taken for UTF-8.
 *
 * @param name what messages call the file
 * @throws UsageError when it cannot be read.
 */
export function readText(file: string, name = file): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read ${name}: ${reasonOf(error)}.`);
  }
}

/**
 * As `readText`; null when there is no such file. A folder of that name is none.
 *
 * @throws UsageError when there is one that cannot be read.
 */
export function readTextIfThere(file: string): string | null {
  // Such files are looked for in every folder, and an error about each that is not there would take longer than a look.
  if (!existsSync(file)) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isAbsent(error) || codeOf(error) === 'EISDIR') return null;
    throw new UsageError(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
}

/** As `readText`; null when it cannot be read, whatever the reason. */
export function readTextIfPossible(file: string): string | null {
  if (!existsSync(file)) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

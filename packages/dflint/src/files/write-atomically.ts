import {
  type Stats,
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError, codeOf, reasonOf } from '../errors.ts';

/** Text is written as UTF-8. */
type Content = string | Uint8Array;

/**
 * Replaces the content of a file as a whole: written to a temporary file beside it, then renamed, so that
 * the file is never half-written. Mode and owner are kept; of a symbolic link, the file that it names is replaced.
 * What is no file (`/dev/stdout`) is written to directly.
 *
 * @throws UsageError when the file cannot be written.
 */
export function writeAtomically(file: string, text: Content): void {
  let before: Stats | undefined;
  try {
    const target = realPath(file);
    before = statSync(target, { throwIfNoEntry: false });
    if (before && !before.isFile()) writeFileSync(target, text);
    else replace(target, text, before);
  } catch (error) {
    const state = before?.isFile() ? ' It is as it was.' : '';
    throw new UsageError(`Cannot write ${file}: ${reasonOf(error)}.${state}`);
  }
}

/**
 * Writes a file that is not there yet, whole or not at all.
 *
 * @returns false when there is a file of that name already; it is left alone.
 * @throws UsageError when the file cannot be written.
 */
export function writeNew(file: string, text: string): boolean {
  try {
    const descriptor = openSync(file, 'wx');
    try {
      try {
        writeFileSync(descriptor, text);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new UsageError(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
}

/**
 * As `writeAtomically`; missing folders are made.
 *
 * @throws UsageError when a folder cannot be made, or the file cannot be written.
 */
export function writeWithFolder(file: string, text: Content): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new UsageError(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
  writeAtomically(file, text);
}

function replace(target: string, text: Content, before: Stats | undefined): void {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  // A link of that name in somebody's repository would lead out of it.
  rmSync(temporary, { force: true });
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      if (before) {
        keepOwner(descriptor, before);
        fchmodSync(descriptor, before.mode);
      }
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Matters when root works on the files of somebody else, as in a container; nobody else may give files away. */
function keepOwner(descriptor: number, { uid, gid }: Stats): void {
  if (process.getuid?.() === 0) fchownSync(descriptor, uid, gid);
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return file;
    throw error;
  }
}

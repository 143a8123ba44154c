import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Dockerfile in memory. */
export interface SourceFile {
  path: string;
  text: string;
}

const skipped = /\.(json|md|gitattributes)$/;

/** All files below a folder that hold text and may be Dockerfiles, in the order of their paths. */
export function readCorpus(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !skipped.test(path))
    .sort()
    .map(path => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

/** Repeats files until there are at least `count`, each with a text of its own, so that no cache by text can serve. */
export function multiply(files: readonly SourceFile[], count: number): SourceFile[] {
  const rounds = Math.ceil(count / files.length);
  return Array.from({ length: rounds }, (_, round) =>
    files.map(({ path, text }) => ({ path: `${round}/${path}`, text: `${text}\n# copy ${round}\n` })),
  ).flat();
}

/** The length of all texts in megabytes of UTF-8. */
export function megabytes(files: readonly SourceFile[]): number {
  return files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
}

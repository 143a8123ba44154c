import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Absolute paths of the Dockerfiles in a folder and below it, sorted.
 * @throws when there is none.
 */
export function listDockerfiles(folder: string): string[] {
  const files = readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /dockerfile|containerfile/i.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  if (files.length === 0) throw new Error(`There is no Dockerfile in ${folder}.`);
  return files;
}

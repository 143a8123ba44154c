import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { statIfThere } from '../files/stat.ts';

/**
 * For questions about the config of a file, which need not be there. The config in a folder holds for the files in it, not
 * for the folder.
 *
 * @throws UsageError when the path is that of a folder.
 */
export function checkIsNoFolder(cwd: string, path: string): void {
  if (statIfThere(resolve(cwd, path))?.isDirectory() !== true) return;
  throw new UsageError(
    `${path} is a folder. Name a file in it, such as ${path.replace(/[/\\]+$/, '')}/Dockerfile.`,
  );
}

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with the given files (path to content) that is removed after the test. Gives its absolute path. */
export function tempFolder(files: Record<string, string> = {}, parent = tmpdir()): string {
  const folder = realpathSync(mkdtempSync(join(parent, '.tmp-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  addFiles(folder, files);
  return folder;
}

export function addFiles(folder: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** As `tempFolder`, for scripts that Node is to load: what lies outside of `node_modules`, vitest loads in its own way. */
export function tempProject(files: Record<string, string>): string {
  const folder = join(tempFolder(), 'node_modules/project');
  addFiles(folder, files);
  return folder;
}

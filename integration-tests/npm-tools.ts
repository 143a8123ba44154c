import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { runOrThrow } from '../packages/internal-tools/src/run-command.ts';

/**
 * Installs packages from npm for the tests of a file, and removes them afterwards.
 *
 * @param packages with their versions
 * @returns the folder that will hold `node_modules` when the tests run
 */
export function npmTools(...packages: string[]): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dflint-tools-')));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  beforeAll(() => {
    runOrThrow('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...packages], folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Runs the tests of a folder with a vitest of their own; gives what it prints, whether they pass or not. */
export function runVitest(folder: string, options: readonly string[] = []): Promise<string> {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const args = [vitest, 'run', '--config', join(folder, 'vitest.config.js'), ...options];
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, VITEST: undefined };
  return new Promise(resolve => {
    execFile(process.execPath, args, { cwd: folder, env }, (_error, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}

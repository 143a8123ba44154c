import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a command ended, with what it printed. */
export interface CommandResult {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command without a shell and waits for it, whatever its exit code.
 *
 * @param env variables over those of this process
 */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): CommandResult {
  // npm and npx are scripts on Windows, which only a shell can start.
  const shell = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell,
  });
  if (error) throw error;
  return { status: status ?? 1, stdout, stderr };
}

/**
 * Runs a command that has to succeed.
 * @returns what it printed on standard output.
 * @throws with all that it printed when it does not succeed.
 */
export function runOrThrow(
  command: string,
  args: readonly string[],
  cwd: string,
  env?: Readonly<Record<string, string>>,
): string {
  const { status, stdout, stderr } = run(command, args, cwd, env);
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} (in ${cwd}) ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/**
 * Installs packages in an empty folder.
 *
 * @param folder is made
 * @param args packages, tarballs and flags
 * @param manifest what its package.json says besides
 */
export function npmInstall(folder: string, args: readonly string[], manifest: object = {}): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, ...manifest }));
  runOrThrow('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...args], folder);
}

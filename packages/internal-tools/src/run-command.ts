import { spawnSync } from 'node:child_process';

/** How a command ended, with what it printed. */
export interface CommandResult {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command without a shell and waits for it, whatever its exit code. */
export function run(command: string, args: string[], cwd: string): CommandResult {
  // npm and npx are scripts on Windows, which only a shell can start.
  const shell = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', shell });
  if (error) throw error;
  return { status: status ?? 1, stdout, stderr };
}

/**
 * Runs a command that has to succeed.
 * @returns what it printed on standard output.
 * @throws with all that it printed when it does not succeed.
 */
export function runOrThrow(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = run(command, args, cwd);
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} (in ${cwd}) ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

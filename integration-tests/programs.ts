import { spawnSync } from 'node:child_process';
import { tempFolder } from '../packages/dflint/tests/temp-folder.ts';
import { runOrThrow } from '../packages/internal-tools/src/run-command.ts';

/**
 * Whether a program can be started; one that is missing is installed as a Debian package where that is possible. If not,
 * it says what is skipped for the want of it.
 */
export function hasProgram(name: string, debianPackage = name): boolean {
  if (starts(name)) return true;
  if (process.getuid?.() === 0 && starts('apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    runOrThrow('apt-get', ['update', '-qq'], '/', env);
    runOrThrow('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], '/', env);
    return true;
  }
  console.warn(`Skipped: ${name} is not installed, and only root can install it (Debian: ${debianPackage}).`);
  return false;
}

/**
 * Installs a program that is written in Go, for the test that calls it.
 *
 * @param module with its version
 * @returns the folder of the program; null where there is no Go, or no way to get the module
 */
export function goInstall(module: string): string | null {
  const folder = tempFolder();
  const { status } = spawnSync('go', ['install', module], { env: { ...process.env, GOBIN: folder } });
  return status === 0 ? folder : null;
}

function starts(name: string): boolean {
  return spawnSync(name, ['--version']).status === 0;
}

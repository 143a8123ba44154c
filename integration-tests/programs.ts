import { spawnSync } from 'node:child_process';
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

function starts(name: string): boolean {
  return spawnSync(name, ['--version']).status === 0;
}

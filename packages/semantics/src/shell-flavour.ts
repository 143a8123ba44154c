import type { ShellFlavour } from './environment.ts';
import { baseName } from './paths.ts';

const posixShells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'mksh', 'rbash', 'busybox']);
const windowsShells = new Set(['powershell', 'pwsh', 'cmd']);

/** What runs shell-form commands, given the words of SHELL. */
export function shellFlavourOf(shell: readonly string[]): ShellFlavour {
  const name = shellNameOf(shell);
  if (name === 'powershell' || name === 'pwsh') return 'powershell';
  if (name === 'cmd') return 'cmd';
  return posixShells.has(name) ? 'posix' : 'other';
}

/**
 * The name of the program that runs shell-form commands, given the words of SHELL. A program that is no shell itself may
 * start one: `["conda", "run", "-n", "env", "/bin/bash", "-c"]`, `["/usr/bin/env", "bash", "-c"]`.
 */
export function shellNameOf(shell: readonly string[]): string {
  const names = shell.map(programName);
  const [program = ''] = names;
  if (windowsShells.has(program)) return program;
  return names.find(name => posixShells.has(name)) ?? program;
}

function programName(word: string): string {
  return baseName(word.replaceAll('\\', '/'))
    .toLowerCase()
    .replace(/\.exe$/, '');
}

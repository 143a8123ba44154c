import type { ShellFlavour } from './environment.ts';
import { baseName } from './paths.ts';

const posixShells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'mksh', 'rbash', 'busybox']);

/**
 * What runs shell-form commands, given the words of SHELL. A program that is no shell itself may start one:
 * `["conda", "run", "-n", "env", "/bin/bash", "-c"]`, `["/usr/bin/env", "bash", "-c"]`.
 */
export function shellFlavourOf(shell: readonly string[]): ShellFlavour {
  const names = shell.map(programName);
  const [program] = names;
  if (program === 'powershell' || program === 'pwsh') return 'powershell';
  if (program === 'cmd') return 'cmd';
  return names.some(name => posixShells.has(name)) ? 'posix' : 'other';
}

/** The name of the program that runs shell-form commands, given the words of SHELL: the shell that another program starts, too. */
export function shellNameOf(shell: readonly string[]): string {
  const names = shell.map(programName);
  return names.find(name => posixShells.has(name)) ?? names[0] ?? '';
}

function programName(word: string): string {
  return baseName(word.replaceAll('\\', '/'))
    .toLowerCase()
    .replace(/\.exe$/, '');
}

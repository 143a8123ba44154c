import { spawnSync } from 'node:child_process';
import { run } from '../packages/internal-tools/src/run-command.ts';

/** Programs that use dflint: what succeeds where they are, and the Debian packages that bring them. */
const PROGRAMS = {
  'pre-commit': { check: ['pre-commit', '--version'], packages: ['pre-commit'] },
  Neovim: { check: ['nvim', '--version'], packages: ['neovim'] },
  'Emacs with eglot': {
    check: ['emacs', '--batch', '--eval', "(progn (package-initialize) (require 'eglot))"],
    packages: ['emacs-nox', 'elpa-eglot'],
  },
  ShellCheck: { check: ['shellcheck', '--version'], packages: ['shellcheck'] },
} as const;

type Program = keyof typeof PROGRAMS;

/** Installs the programs that are missing, before all tests: only one apt-get can run at a time. As root, on Debian. */
export function installPrograms(): void {
  const missing = (Object.keys(PROGRAMS) as Program[]).filter(name => !succeeds(PROGRAMS[name].check));
  if (missing.length === 0 || process.getuid?.() !== 0 || !succeeds(['apt-get', '--version'])) return;
  const packages = missing.flatMap(name => PROGRAMS[name].packages);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], '/', env);
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const { status, stderr } = run('apt-get', args, '/', env);
  if (status !== 0) console.warn(`apt-get could not install ${packages.join(', ')}:\n${stderr}`);
}

/** Whether a program is there. If not, it says what is skipped for the want of it. */
export function hasProgram(name: Program): boolean {
  if (succeeds(PROGRAMS[name].check)) return true;
  const packages = PROGRAMS[name].packages.join(', ');
  console.warn(`Skipped: ${name} is not installed, and only root can install it (Debian: ${packages}).`);
  return false;
}

function succeeds([command, ...args]: readonly [string, ...string[]]): boolean {
  return spawnSync(command, args).status === 0;
}

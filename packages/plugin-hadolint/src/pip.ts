import type { SimpleCommand } from '@dflint/semantics';
import type { SourceCode } from '@dflint/core/rule';
import { hasWord } from './commands.ts';

const pip = /^pip[\d.]*$/;
const python = /^(python|pypy)[\d.]*$/;

/** Whether a command is `pip install` or `python -m pip install`, by whatever version of Python. */
export function isPipInstall(command: SimpleCommand): boolean {
  const { name, args } = command;
  if (!isPip(name) || !hasWord(command, 'install')) return false;
  if (pip.test(name)) return true;
  const module = args[args.findIndex(({ text }) => text === '-m') + 1]?.text ?? '';
  return hasWord(command, '-m') && pip.test(module);
}

/** The programs of a file that may install with pip, by name. */
export function pipPrograms({ programs }: SourceCode): string[] {
  const found: string[] = [];
  for (const name of programs) if (isPip(name)) found.push(name);
  return found;
}

function isPip(name: string): boolean {
  return name.startsWith('p') && (pip.test(name) || python.test(name));
}

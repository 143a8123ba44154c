import type { SimpleCommand } from '@dflint/semantics';
import { hasWord } from './commands.ts';

/** Whether a command is `pip install` or `python -m pip install`, by whatever version of Python. */
export function isPipInstall(command: SimpleCommand): boolean {
  const { name, args } = command;
  if (!hasWord(command, 'install')) return false;
  if (/^pip[\d.]*$/.test(name)) return true;
  const module = args[args.findIndex(({ text }) => text === '-m') + 1]?.text ?? '';
  return /^(python|pypy)[\d.]*$/.test(name) && hasWord(command, '-m') && /^pip[\d.]*$/.test(module);
}

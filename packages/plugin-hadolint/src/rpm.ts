import type { PackageName, PackageOperation } from '@dflint/semantics';
import { hasWord } from './commands.ts';

/**
 * The packages without a version that `yum install` and its successors install. A module has its stream behind a colon;
 * a group has no version, and a variable may hold one.
 */
export function unpinnedRpms({ command, packages }: PackageOperation): readonly PackageName[] {
  if (!hasWord(command, 'install') || hasWord(command, 'group')) return [];
  if (hasWord(command, 'module')) return packages.filter(({ word }) => !word.text.includes(':'));
  return packages.filter(({ word }) => !isPinned(word.text));
}

/** `name-1.2-3.el9`, or a file. */
function isPinned(text: string): boolean {
  if (/\.rpm$|[$`/]|^@/.test(text)) return true;
  return text
    .split('-')
    .slice(1)
    .some(part => /^\d[\w.~^:+]*/.test(part));
}

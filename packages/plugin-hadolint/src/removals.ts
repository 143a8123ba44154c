import { overlaps } from '@dflint/semantics';
import type { CommandFacts } from '@dflint/semantics';

/** Whether a command removes a folder, a part of it, or what it lies in. */
export function removes({ files }: CommandFacts, folder: string): boolean {
  for (const { kind, targets } of files)
    if (kind === 'remove' && targets.some(path => overlaps(path, folder))) return true;
  return false;
}

import { overlaps } from '@dflint/semantics';
import type { CommandFacts } from '@dflint/semantics';

/** Whether a command removes a folder, a part of it, or what it lies in. */
export function removes({ files }: CommandFacts, folder: string): boolean {
  for (const { kind, targets } of files)
    if (kind === 'remove' && targets.some(path => overlaps(path, folder))) return true;
  return false;
}

/** The same for a folder in the home folder of root or, as it may be anywhere, of any other user. */
export function removesFromHome(facts: CommandFacts, folder: string): boolean {
  if (removes(facts, `/root/${folder}`)) return true;
  const inHome = `/${folder}`;
  const first = inHome.slice(0, `${inHome}/`.indexOf('/', 1));
  for (const { kind, targets } of facts.files) {
    if (kind !== 'remove') continue;
    for (const { path, glob } of targets) {
      const start = path.indexOf(first);
      if (start >= 0 && overlaps({ path: path.slice(start), glob }, inHome)) return true;
    }
  }
  return false;
}

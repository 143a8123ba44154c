import type { CommandFacts } from '../command-facts.ts';
import { removalReaders } from './removals.ts';

const REMOVERS: ReadonlySet<string> = new Set(removalReaders.map(([name]) => name));

/** Whether a command takes files away. Of most, the name says that it does not, and no more of them is read. */
export function removesFiles(facts: CommandFacts): boolean {
  return REMOVERS.has(facts.command.name) && facts.files.some(({ kind }) => kind === 'remove');
}

import type { SimpleCommand } from '../shell/commands.ts';
import type { ActionReader } from './action-reader.ts';
import { fileAction } from './action-reader.ts';
import { archiveReaders } from './archives.ts';
import { downloadReaders, writesDownload } from './downloads.ts';
import type { PathRef } from './path-ref.ts';
import { removalReaders } from './removals.ts';
import { transferReaders } from './transfers.ts';

/**
 * - `download`: a file from elsewhere; `clone`: a source tree from a repository
 * - `unpack`: unknown files below each target (`archive` in `sources`, or standard input)
 * - `create`: a file or folder; `copy`, `move`, `link`: each source to the target
 * - `remove`: each target, with all below it
 */
export type FileActionKind = 'download' | 'clone' | 'unpack' | 'create' | 'copy' | 'move' | 'link' | 'remove';

/** What a command does to files, as far as its words tell. */
export interface FileAction {
  kind: FileActionKind;
  command: SimpleCommand;
  sources: PathRef[];
  targets: PathRef[];
}

const readers: ReadonlyMap<string, ActionReader> = new Map([
  ...downloadReaders,
  ...archiveReaders,
  ...transferReaders,
  ...removalReaders,
]);

/** What a command does to files, in order; empty for a command that is not known to do anything. */
export function fileActions(command: SimpleCommand): FileAction[] {
  const actions = readers.get(command.name)?.(command) ?? [];
  return command.redirects.length === 0 ? actions : actions.concat(redirectActions(command, actions));
}

/** `curl ... > file` is a download, everything else that writes to a file creates it. */
function redirectActions(command: SimpleCommand, actions: readonly FileAction[]): FileAction[] {
  const writes: FileAction[] = [];
  for (const { operator, descriptor, target } of command.redirects) {
    if (!target || !operator.includes('>') || target.text.startsWith('/dev/')) continue;
    const isOutput = descriptor === null || descriptor === 1;
    const isDownload = isOutput && actions.length === 0 && writesDownload(command);
    writes.push(fileAction(isDownload ? 'download' : 'create', command, [target]));
  }
  return writes;
}

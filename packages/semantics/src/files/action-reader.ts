import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';
import type { FileAction, FileActionKind } from './file-actions.ts';
import { pathRef } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';

/** What one program does to files, given its command. */
export type ActionReader = (command: SimpleCommand) => FileAction[];

/** An action with its words as paths from the command's working directory. */
export function fileAction(
  kind: FileActionKind,
  command: SimpleCommand,
  targets: readonly (ShellWord | PathRef)[],
  sources: readonly ShellWord[] = [],
): FileAction {
  return {
    kind,
    command,
    sources: sources.map(word => pathRef(word, command)),
    targets: targets.map(target => ('word' in target ? target : pathRef(target, command))),
  };
}

/** The working directory, where a command does not name a folder. */
export const HERE: ShellWord = { text: '.', known: true, glob: false, range: [0, 0] };

/** Another text at the place of a word. */
export function reword(word: ShellWord, text: string): ShellWord {
  return { ...word, text, glob: word.glob && /[*?[]/.test(text) };
}

/** A word as seen from a folder, if there is one: `-C folder`, `-P folder`. */
export function inFolder(folder: ShellWord | null | undefined, word: ShellWord): ShellWord {
  return !folder || /^[/$]/.test(word.text) ? word : reword(word, `${folder.text}/${word.text}`);
}

/** Whether a word stands for no file: standard output, or a device. */
export function isStream({ text }: ShellWord): boolean {
  return text === '-' || text.startsWith('/dev/');
}

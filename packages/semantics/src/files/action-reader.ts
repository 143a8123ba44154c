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
  const paths: PathRef[] = [];
  for (const target of targets) paths.push('word' in target ? target : pathRef(target, command));
  const sourcePaths: PathRef[] = [];
  for (const word of sources) sourcePaths.push(pathRef(word, command));
  return { kind, command, sources: sourcePaths, targets: paths };
}

/** The working directory, where a command does not name a folder. */
export const HERE: ShellWord = { text: '.', known: true, glob: false, range: [0, 0] };

/** Another text at the place of a word. */
export function reword({ known, glob, range }: ShellWord, text: string): ShellWord {
  return { text, known, glob: glob && /[*?[]/.test(text), range };
}

/** A word as seen from a folder, if there is one: `-C folder`, `-P folder`. */
export function inFolder(folder: ShellWord | null | undefined, word: ShellWord): ShellWord {
  return !folder || isRooted(word.text) ? word : reword(word, `${folder.text}/${word.text}`);
}

/** Whether a path begins at the root, or with a part that is not known. */
export function isRooted(path: string): boolean {
  return path.startsWith('/') || path.startsWith('$');
}

/** Whether a word stands for no file: standard output, or a device. */
export function isStream({ text }: ShellWord): boolean {
  return text === '-' || text.startsWith('/dev/');
}

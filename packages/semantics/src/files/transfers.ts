import type { ShellWord } from '../shell/words.ts';
import { baseName, parentPath } from '../paths.ts';
import { fileAction, isRooted, reword } from './action-reader.ts';
import type { ActionReader } from './action-reader.ts';
import { writesDownload } from './downloads.ts';
import { parseOptions, plainArguments } from './options.ts';

/** `cp`, `mv`, `install`, `rsync`, `ln`: sources, then the target, or the target with `-t`. */
const transfer =
  (
    kind: 'copy' | 'move' | 'link',
    valueLetters = 'tS',
    valueNames: readonly string[] = ['--target-directory', '--suffix'],
  ): ActionReader =>
  command => {
    const { options, plain } = parseOptions(command.args, valueLetters, valueNames);
    if (command.name === 'install' && (options.has('-d') || options.has('--directory')))
      return [fileAction('create', command, plain)];
    const folder = options.get('-t') ?? options.get('--target-directory');
    const target = folder ?? (plain.length > 1 ? plain.at(-1) : undefined);
    const sources = folder ? plain : plain.slice(0, -1);
    if (kind !== 'link') return target ? [fileAction(kind, command, [target], sources)] : [];
    // `ln -s path` makes a link of the same name here.
    const [only] = plain;
    if (!target) return only ? [fileAction('link', command, [reword(only, baseName(only.text))], plain)] : [];
    const isSymbolic = options.has('-s') || options.has('--symbolic');
    const place = folder || sources.length > 1 ? target.text : parentPath(target.text);
    return [
      fileAction(
        'link',
        command,
        [target],
        isSymbolic ? sources.map(word => seenFrom(place, word)) : sources,
      ),
    ];
  };

/** What a symbolic link names, which is read from the folder that the link lies in. */
function seenFrom(folder: string, word: ShellWord): ShellWord {
  return isRooted(word.text) ? word : reword(word, `${folder}/${word.text}`);
}

const create =
  (valueLetters: string): ActionReader =>
  command => {
    const { plain } = parseOptions(command.args, valueLetters, ['--mode', '--date', '--reference']);
    return plain.length > 0 ? [fileAction('create', command, plain)] : [];
  };

/** `curl ... | tee file` */
const tee: ActionReader = command => {
  const files = plainArguments(command.args).filter(({ text }) => !text.startsWith('/dev/'));
  return files.length > 0
    ? [fileAction(writesDownload(command) ? 'download' : 'create', command, files)]
    : [];
};

/** The programs that put files somewhere. Sources: the manual pages of GNU coreutils, rsync(1). */
export const transferReaders: readonly (readonly [string, ActionReader])[] = [
  ['cp', transfer('copy')],
  ['rsync', transfer('copy', 'e', ['--exclude', '--include', '--rsh'])],
  ['install', transfer('copy', 'tSmog', ['--target-directory', '--mode', '--owner', '--group'])],
  ['mv', transfer('move')],
  ['ln', transfer('link')],
  ['mkdir', create('mZ')],
  ['touch', create('dtr')],
  ['tee', tee],
];

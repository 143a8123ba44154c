import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import { HERE, fileAction } from './action-reader.ts';
import type { ActionReader } from './action-reader.ts';
import { plainArguments } from './options.ts';
import { pathRef } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';

const remove: ActionReader = command => {
  const plain = plainArguments(command.args);
  if (!command.moreArguments) return plain.length > 0 ? [fileAction('remove', command, plain)] : [];
  // `find ... | xargs rm`, `xargs -I{} rm {}`
  const found = command.input?.name === 'find' ? foundPaths(command.input) : [];
  const named = plain.filter(word => word.text !== '{}').map(word => pathRef(word, command));
  return [fileAction('remove', command, named.concat(found))];
};

/** Options of find that take nothing out of what it finds. */
const FINDS_ALL =
  /^-(?:delete|depth|d|mindepth|maxdepth|xdev|mount|follow|noleaf|print0?|exec|execdir|ok|okdir|a|and)$/;

const EXECUTES = /^-(?:exec|ok)(?:dir)?$/;
const REMOVER = /^(?:\S*\/)?(?:rm|unlink)$/;

/** `find folders tests -delete`, `-exec rm {} +`. */
const find: ActionReader = command => {
  const removes = command.args.some(
    ({ text }, i) =>
      text === '-delete' || (EXECUTES.test(text) && REMOVER.test(command.args[i + 1]?.text ?? '')),
  );
  return removes ? [fileAction('remove', command, foundPaths(command))] : [];
};

const FOLDERS_END = /^[-(!\\]/;
const ACTION = /^-(?:delete|(?:exec|ok)(?:dir)?)$/;

/** What a find finds: it lies below its folders, which themselves stay, and is only a part of that where there are tests. */
function foundPaths(command: SimpleCommand): PathRef[] {
  const args = command.args.slice(globalOptions(command.args));
  const end = args.findIndex(({ text }) => FOLDERS_END.test(text));
  const folders = end < 0 ? args : args.slice(0, end);
  const action = args.findIndex(({ text }) => ACTION.test(text));
  const tests = end < 0 ? [] : args.slice(end, action < 0 ? undefined : action);
  const partial = tests.some(({ text }) => FOLDERS_END.test(text) && !FINDS_ALL.test(text));
  return (folders.length > 0 ? folders : [HERE]).map(({ text, known, range }) => {
    const word = { text: `${text}/*`, known, glob: true, range };
    return { path: resolveSymbolicPath(command.cwd, word.text), glob: true, partial, word };
  });
}

const GLOBAL_OPTION = /^-(?:[HLPD]$|O)/;

/** How many arguments of find stand before its folders: `-L`, `-O3`, `-D tree`. */
function globalOptions(args: readonly ShellWord[]): number {
  let count = 0;
  for (let text = args[0]?.text ?? ''; GLOBAL_OPTION.test(text); text = args[count]?.text ?? '')
    count += text === '-D' ? 2 : 1;
  return count;
}

/** The programs that take files away. Sources: rm(1), rmdir(1), unlink(1), find(1). */
export const removalReaders: readonly (readonly [string, ActionReader])[] = [
  ['rm', remove],
  ['rmdir', remove],
  ['unlink', remove],
  ['find', find],
];

import type { PackageManager } from '../data/package-managers.ts';
import type { ShellWord } from '../shell/words.ts';

/** An option of a package manager; `value` is null for one without. */
export interface ManagerOption {
  name: string;
  value: string | null;
}

/** `-rfile`: a letter, and a value that ends with no letter. */
const GLUED_VALUE = /^-[a-z]\S*[^a-z]/i;
/** `-qqo Dpkg::Use-Pty=0`, `-Ur requirements.txt`: letters, the last of which may take a value. */
const LETTERS = /^-[a-z]{2,4}$/i;

/** Sorts the arguments of a package manager into options, and the words that are none. */
export function readManagerOptions(
  { valueFlags, packageFlags }: Pick<PackageManager, 'valueFlags' | 'packageFlags'>,
  args: readonly ShellWord[],
): { options: ManagerOption[]; plain: ShellWord[] } {
  const options: ManagerOption[] = [];
  const plain: ShellWord[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (!word || word.text === '--') continue;
    const { text } = word;
    if (text === '-' || !text.startsWith('-')) plain.push(word);
    else if (packageFlags?.includes(text)) {
      options.push({ name: text, value: null });
      const value = args[++i];
      if (value) plain.push(value);
    } else if (valueFlags?.includes(text)) options.push({ name: text, value: args[++i]?.text ?? null });
    else i += readOption(options, text, args[i + 1], valueFlags);
  }
  return { options, plain };
}

/** Adds what a word holds that is no option by itself, or one without a value; returns how many words behind it belong to it. */
function readOption(
  options: ManagerOption[],
  text: string,
  next: ShellWord | undefined,
  valueFlags: readonly string[] = [],
): 0 | 1 {
  const equals = text.indexOf('=');
  if (GLUED_VALUE.test(text) && equals !== 2 && valueFlags.includes(text.slice(0, 2)))
    options.push({ name: text.slice(0, 2), value: text.slice(2) });
  else if (equals > 0) options.push({ name: text.slice(0, equals), value: text.slice(equals + 1) });
  else if (LETTERS.test(text) && valueFlags.includes(`-${text.slice(-1)}`)) {
    options.push({ name: text.slice(0, -1), value: null });
    options.push({ name: `-${text.slice(-1)}`, value: next?.text ?? null });
    return 1;
  } else options.push({ name: text, value: null });
  return 0;
}

/** An option with its value behind `=`. */
export function flagOf({ name, value }: ManagerOption): string {
  return value === null ? name : `${name}=${value}`;
}

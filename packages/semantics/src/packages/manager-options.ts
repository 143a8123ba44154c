import type { PackageManager } from '../data/package-managers.ts';
import type { ShellWord } from '../shell/words.ts';

/** An option of a package manager; `value` is null for one without. */
export interface ManagerOption {
  name: string;
  value: string | null;
}

/** Sorts the arguments of a package manager into options, and the words that are none. */
export function readManagerOptions(
  { valueFlags, packageFlags }: Pick<PackageManager, 'valueFlags' | 'packageFlags'>,
  args: readonly ShellWord[],
): { options: ManagerOption[]; plain: ShellWord[] } {
  const options: ManagerOption[] = [];
  const plain: ShellWord[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    const text = word?.text ?? '';
    if (!word || text === '--') continue;
    const equals = text.indexOf('=');
    const short = text.slice(0, 2);
    if (text === '-' || !text.startsWith('-')) plain.push(word);
    else if (packageFlags?.includes(text)) {
      options.push({ name: text, value: null });
      const value = args[++i];
      if (value) plain.push(value);
    } else if (valueFlags?.includes(text)) options.push({ name: text, value: args[++i]?.text ?? null });
    else if (/^-[a-z]\S*[^a-z]/i.test(text) && valueFlags?.includes(short) && equals !== 2)
      options.push({ name: short, value: text.slice(2) });
    else if (equals > 0) options.push({ name: text.slice(0, equals), value: text.slice(equals + 1) });
    else if (/^-[a-z]{2,4}$/i.test(text) && valueFlags?.includes(`-${text.slice(-1)}`)) {
      // `-qqo Dpkg::Use-Pty=0`, `-Ur requirements.txt`
      options.push({ name: text.slice(0, -1), value: null });
      options.push({ name: `-${text.slice(-1)}`, value: args[++i]?.text ?? null });
    } else options.push({ name: text, value: null });
  }
  return { options, plain };
}

/** An option with its value behind `=`. */
export function flagOf({ name, value }: ManagerOption): string {
  return value === null ? name : `${name}=${value}`;
}

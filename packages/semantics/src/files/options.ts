import type { ShellWord } from '../shell/words.ts';

/** A command's arguments sorted by what they are. */
export interface ParsedOptions {
  /** Options by name (`-o`, `--output`) with their last value, null for those without one. */
  options: Map<string, ShellWord | null>;
  /** All values of options in order, for those that may stand more than once. */
  values: [string, ShellWord][];
  plain: ShellWord[];
}

/**
 * Reads options as GNU getopt does: `-abc` is three options, a letter of `valueLetters` takes the rest of its word or
 * the next word as its value, a long option takes what follows `=`, or the next word if it is in `valueNames`.
 */
export function parseOptions(
  args: readonly ShellWord[],
  valueLetters: string,
  valueNames: readonly string[] = [],
): ParsedOptions {
  const parsed: ParsedOptions = { options: new Map(), values: [], plain: [] };
  const add = (name: string, value: ShellWord | null) => {
    parsed.options.set(name, value);
    if (value) parsed.values.push([name, value]);
  };
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (!word) continue;
    const text = word.text;
    if (text === '--') {
      parsed.plain = parsed.plain.concat(args.slice(i + 1));
      break;
    }
    if (text.startsWith('--')) {
      const equals = text.indexOf('=');
      if (equals > 0) add(text.slice(0, equals), { ...word, text: text.slice(equals + 1) });
      else add(text, valueNames.includes(text) ? (args[++i] ?? null) : null);
    } else if (text.length > 1 && text.startsWith('-')) {
      let at = 1;
      while (at < text.length && !valueLetters.includes(text.charAt(at))) add(`-${text.charAt(at++)}`, null);
      if (at < text.length) {
        const rest = text.slice(at + 1);
        add(`-${text.charAt(at)}`, rest === '' ? (args[++i] ?? null) : { ...word, text: rest });
      }
    } else parsed.plain.push(word);
  }
  return parsed;
}

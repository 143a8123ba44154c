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
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (!word) continue;
    const { text } = word;
    if (text === '--') {
      parsed.plain = parsed.plain.concat(args.slice(i + 1));
      break;
    }
    if (!isOption(text)) parsed.plain.push(word);
    else if (text.startsWith('--')) {
      const equals = text.indexOf('=');
      if (equals > 0) add(parsed, text.slice(0, equals), partOf(word, text.slice(equals + 1)));
      else add(parsed, text, valueNames.includes(text) ? (args[++i] ?? null) : null);
    } else {
      let at = 1;
      while (at < text.length && !valueLetters.includes(text.charAt(at)))
        add(parsed, `-${text.charAt(at++)}`, null);
      if (at < text.length) {
        const rest = text.slice(at + 1);
        add(parsed, `-${text.charAt(at)}`, rest === '' ? (args[++i] ?? null) : partOf(word, rest));
      }
    }
  }
  return parsed;
}

/** The arguments of a program whose options take no values, without these options. */
export function plainArguments(args: readonly ShellWord[]): ShellWord[] {
  const plain: ShellWord[] = [];
  let isBehindOptions = false;
  for (const word of args) {
    if (!isBehindOptions && word.text === '--') isBehindOptions = true;
    else if (isBehindOptions || !isOption(word.text)) plain.push(word);
  }
  return plain;
}

function isOption(text: string): boolean {
  return text.length > 1 && text.startsWith('-');
}

function add({ options, values }: ParsedOptions, name: string, value: ShellWord | null): void {
  options.set(name, value);
  if (value) values.push([name, value]);
}

/** A part of a word as a word. */
function partOf({ known, glob, range }: ShellWord, text: string): ShellWord {
  return { text, known, glob, range };
}

import type { HereDoc, Word } from 'unbash';
import type { OffsetMap } from './words.ts';

/** A script that another command gets as text, with the way from its offsets to those of the outer script. */
export interface QuotedScript {
  readonly text: string;
  /** Where a character of `text` stands in the outer script; for one behind a backslash, where the backslash stands. */
  readonly offset: OffsetMap;
  /** Whether the outer shell has already replaced an expansion that begins at `at`, and run the commands in it. */
  readonly isExpanded: (at: number) => boolean;
}

const never = (): boolean => false;
const always = (): boolean => true;

/** The script in a word that is one quoted string; null for anything else, whose text is put together at run time. */
export function quotedScript(word: Word): QuotedScript | null {
  const { parts } = word;
  const part = parts?.[0];
  if (part === undefined) return { text: word.value, offset: at => word.pos + at, isExpanded: never };
  if (parts?.length !== 1) return null;
  if (part.type === 'SingleQuoted')
    return { text: part.value, offset: at => part.pos + 1 + at, isExpanded: never };
  return part.type === 'DoubleQuoted' ? unescaped(part.text.slice(1, -1), part.pos + 1, /[\\"$`]/) : null;
}

/** The script in a here-document (`bash <<EOF`). */
export function heredocScript({ body, delimiter }: HereDoc): QuotedScript {
  return delimiter?.quoted === true
    ? { text: body.text, offset: at => body.pos + at, isExpanded: never }
    : unescaped(body.text, body.pos, /[\\$`]/);
}

/** Takes away the backslashes that the outer shell takes away, and remembers where each character stood. */
function unescaped(source: string, start: number, special: RegExp): QuotedScript {
  if (!source.includes('\\')) return { text: source, offset: at => start + at, isExpanded: always };
  let text = '';
  const offsets: number[] = [];
  const escaped = new Set<number>();
  for (let i = 0; i < source.length; i++) {
    offsets.push(start + i);
    if (source[i] === '\\' && special.test(source.charAt(i + 1))) {
      escaped.add(text.length);
      i++;
    }
    text += source.charAt(i);
  }
  offsets.push(start + source.length);
  return {
    text,
    offset: at => offsets[Math.min(at, text.length)] ?? start,
    isExpanded: at => !escaped.has(at),
  };
}

import type { JsonString } from '@dflint/parser';
import type { OffsetMap } from './words.ts';

/** A line continuation in the middle of a string, with the comments and blank lines behind it. */
const CONTINUATION = /[\\`][ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*/y;

/** Maps offsets in the value of a JSON string of an instruction to the file, whose text is `text`. */
export function jsonOffset({ value, range: [start, end] }: JsonString, text: string): OffsetMap {
  // Without escapes the characters stand one behind the other, after the quote.
  if (end - start === value.length + 2) return at => start + 1 + at;
  const offsets: number[] = [];
  for (let at = start + 1; at < end - 1;) {
    CONTINUATION.lastIndex = at;
    const continuation = CONTINUATION.exec(text)?.[0].length ?? 0;
    if (continuation > 0) at += continuation;
    else {
      offsets.push(at);
      if (text[at] !== '\\') at++;
      else at += text[at + 1] === 'u' ? 6 : 2;
    }
  }
  offsets.push(end - 1);
  return at => offsets[Math.min(at, offsets.length - 1)] ?? start;
}

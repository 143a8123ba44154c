import type { Keyword, Word } from './ast.ts';
import { DOLLAR, DOUBLE_QUOTE, SINGLE_QUOTE, isBlank } from './characters.ts';
import type { LogicalLine } from './logical-line.ts';
import { NO_STOP, Pieces, WordLexer, createWord } from './variables.ts';

/** `[start, end)` as one word that BuildKit expands: quotes and escapes go, variables become nodes. */
export function readWord(line: LogicalLine, start: number, end: number, escape: number): Word {
  return readWordFrom(line, start, end, line, start, end, escape);
}

/**
 * A word at `[start, end)` of the line whose text is `[innerStart, innerEnd)` of another line, that is the same text
 * after a first round of decoding (flags, JSON).
 */
export function readWordFrom(
  line: LogicalLine,
  start: number,
  end: number,
  inner: LogicalLine,
  innerStart: number,
  innerEnd: number,
  escape: number,
): Word {
  const { text } = inner;
  for (let offset = innerStart; offset < innerEnd; offset++) {
    const code = text.charCodeAt(offset);
    if (code === DOLLAR || code === escape || code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      return createWord(line, start, end, lex(inner, innerStart, innerEnd, escape));
    }
  }
  return literalWord(line, start, end, text.slice(innerStart, innerEnd));
}

/** The parts and the value of `[start, end)`. */
export function lex(line: LogicalLine, start: number, end: number, escape: number): Pieces {
  const pieces = new Pieces();
  new WordLexer(line, start, end, escape).readUntil(NO_STOP, pieces, false, false);
  return pieces.finish();
}

/** `[start, end)` as a keyword: that of an instruction, `AS`, `CMD` or `NONE`. */
export function createKeyword(line: LogicalLine, start: number, end: number, value: string): Keyword {
  return {
    type: 'Keyword',
    parent: undefined,
    range: line.range(start, end),
    loc: line.loc(start, end),
    value,
  };
}

/** A word in which BuildKit expands nothing. */
export function literalWord(line: LogicalLine, start: number, end: number, value: string): Word {
  return createWord(line, start, end, { value, parts: value === '' ? [] : [value] });
}

/** Calls back for each argument of `[start, end)`: BuildKit separates them at white space, whatever the quotes. */
export function eachArgument(
  text: string,
  start: number,
  end: number,
  callback: (start: number, end: number) => void,
): void {
  let offset = start;
  while (offset < end) {
    while (offset < end && isBlank(text.charCodeAt(offset))) offset++;
    const first = offset;
    while (offset < end && !isBlank(text.charCodeAt(offset))) offset++;
    if (offset > first) callback(first, offset);
  }
}

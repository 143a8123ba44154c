/** The physical lines that the continuations of an instruction span, up to its heredocs. */
export interface ContinuedLines {
  /** The blank ones among them, each with its line break. */
  empty: [number, number][];
  /** The last line, from its first character that is no blank to its end; where it is blank itself, its whole length. */
  last: [number, number];
}

/**
 * Walks the lines of an instruction, by the rules of BuildKit's parser: a line goes on when it ends with the escape
 * character, alone and with nothing but blanks behind it, and neither comments nor blank lines end it.
 *
 * @param start offset at which the instruction begins
 * @returns null where none of the lines is blank
 */
export function continuedLines(text: string, start: number, escape: string): ContinuedLines | null {
  let empty: [number, number][] | null = null;
  let first = start;
  let end = lineEnd(text, start);
  let isContinued = goesOn(text, first, end, escape);
  while (isContinued && end < text.length) {
    first = end + 1;
    if (first === text.length) break;
    end = lineEnd(text, first);
    const shown = skipWhite(text, first, end);
    if (shown === end) (empty ??= []).push([first, Math.min(end + 1, text.length)]);
    else if (text.charAt(shown) !== '#') isContinued = goesOn(text, first, end, escape);
  }
  return empty && { empty, last: lastLine(text, Math.min(first, text.length - 1), end) };
}

function lastLine(text: string, start: number, end: number): [number, number] {
  const shown = text.slice(start, end);
  const indent = shown.trim() === '' ? 0 : shown.length - shown.trimStart().length;
  return [start + indent, Math.max(start + indent, start + shown.trimEnd().length)];
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function goesOn(text: string, start: number, end: number, escape: string): boolean {
  let last = end - 1;
  while (last >= start && isBlank(text.charAt(last))) last--;
  return (
    last >= start && text.charAt(last) === escape && (last === start || text.charAt(last - 1) !== escape)
  );
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r';
}

/** The first offset of `[start, end)` that holds no white space, or `end`. */
function skipWhite(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isWhite(text.charAt(offset))) offset++;
  return offset;
}

function isWhite(char: string): boolean {
  // Most characters are told apart without a look at all that counts as white space.
  return isBlank(char) || ((char < '!' || char > '~') && char.trim() === '');
}

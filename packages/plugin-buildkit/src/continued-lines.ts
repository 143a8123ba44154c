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
 */
export function continuedLines(text: string, start: number, escape: string): ContinuedLines {
  const empty: [number, number][] = [];
  let first = start;
  let end = lineEnd(text, start);
  let isContinued = goesOn(text.slice(first, end), escape);
  while (isContinued && end < text.length) {
    first = end + 1;
    if (first === text.length) break;
    end = lineEnd(text, first);
    const line = text.slice(first, end);
    const content = line.trim();
    if (content === '') empty.push([first, Math.min(end + 1, text.length)]);
    else if (!content.startsWith('#')) isContinued = goesOn(line, escape);
  }
  first = Math.min(first, text.length - 1);
  const shown = text.slice(first, end);
  const indent = shown.trim() === '' ? 0 : shown.length - shown.trimStart().length;
  return { empty, last: [first + indent, Math.max(first + indent, first + shown.trimEnd().length)] };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function goesOn(line: string, escape: string): boolean {
  let end = line.length;
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end--;
  return line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
}

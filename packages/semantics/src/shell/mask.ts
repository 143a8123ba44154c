import type { Dockerfile } from '@dflint/parser';

/**
 * The text of `range` as the shell sees it, at the same length: line continuations, comment lines and blank
 * lines, which BuildKit takes out before the shell runs, become blanks. So every offset in the result, plus
 * `range[0]`, is an offset of the file.
 */
export function maskShellText(
  text: string,
  range: readonly [number, number],
  escape: Dockerfile['escape'],
): string {
  const [start, end] = range;
  let lineStart = start;
  let lineEnd = endOfLine(text, start, end);
  if (lineEnd === end && text[end - 1] !== '\n') return text.slice(start, end);
  // Joined at the end, they give the parser one flat string, in which it finds characters faster than in a chain of pieces.
  const pieces: string[] = [];
  // What stands before it is in the pieces.
  let taken = start;
  while (lineStart < end) {
    const isMasked = lineStart > start && isComment(text, lineStart, lineEnd);
    const kept = isMasked ? lineStart : keptEnd(text, lineStart, lineEnd, end, escape);
    if (kept < lineEnd) {
      pieces.push(text.slice(taken, kept), ' '.repeat(lineEnd - kept));
      taken = lineEnd;
    } else if (escape !== '\\' && text[lineEnd - 1] === '\n') {
      // A word that goes on: the shell knows nothing but a backslash for that.
      pieces.push(text.slice(taken, lineEnd - 2), '\\\n');
      taken = lineEnd;
    }
    lineStart = lineEnd;
    lineEnd = endOfLine(text, lineStart, end);
  }
  pieces.push(text.slice(taken, end));
  return pieces.join('');
}

/** Where the line at `start` ends, its line break included. */
function endOfLine(text: string, start: number, end: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 || newline >= end ? end : newline + 1;
}

function isComment(text: string, lineStart: number, lineEnd: number): boolean {
  let at = lineStart;
  while (at < lineEnd && isSpace(text, at)) at++;
  return at < lineEnd && text[at] === '#';
}

/** Where a line ends for the shell: what stands behind it becomes blanks. */
function keptEnd(text: string, lineStart: number, lineEnd: number, end: number, escape: string): number {
  let contentEnd = lineEnd;
  while (contentEnd > lineStart && isSpace(text, contentEnd - 1)) contentEnd--;
  const escapeAt = contentEnd - 1;
  if (escapeAt < lineStart || text[escapeAt] !== escape) return contentEnd;
  // BuildKit joins the lines without a blank: a word may go on, and bash knows a backslash before a line break too.
  const joins =
    contentEnd === lineEnd - 1 &&
    text[contentEnd] === '\n' &&
    escapeAt > lineStart &&
    !isSpace(text, escapeAt - 1) &&
    lineEnd < end &&
    text[lineEnd] !== '#' &&
    !isSpace(text, lineEnd);
  return joins ? lineEnd : escapeAt;
}

/** Whether a character is one that `trim` takes away. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code > 127 && /\s/.test(text.charAt(at));
}

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
  const source = text.slice(range[0], range[1]);
  if (!source.includes('\n')) return source;
  // Joined at the end, they give the parser one flat string, in which it finds characters faster than in a chain of pieces.
  const pieces: string[] = [];
  // What stands before it is in the pieces.
  let taken = 0;
  let lineStart = 0;
  while (lineStart < source.length) {
    const newline = source.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? source.length : newline + 1;
    const kept = keptEnd(source, lineStart, lineEnd, escape);
    if (kept < lineEnd) {
      pieces.push(source.slice(taken, kept), ' '.repeat(lineEnd - kept));
      taken = lineEnd;
    } else if (escape !== '\\' && newline >= 0) {
      // A word that goes on: the shell knows nothing but a backslash for that.
      pieces.push(source.slice(taken, lineEnd - 2), '\\\n');
      taken = lineEnd;
    }
    lineStart = lineEnd;
  }
  pieces.push(source.slice(taken));
  return pieces.join('');
}

/** Where a line ends for the shell: what stands behind it becomes blanks. */
function keptEnd(source: string, lineStart: number, lineEnd: number, escape: string): number {
  let contentEnd = lineEnd;
  while (contentEnd > lineStart && isSpace(source, contentEnd - 1)) contentEnd--;
  if (lineStart > 0 && isComment(source, lineStart, contentEnd)) return lineStart;
  const escapeAt = contentEnd - 1;
  if (escapeAt < lineStart || source[escapeAt] !== escape) return contentEnd;
  // BuildKit joins the lines without a blank: a word may go on, and bash knows a backslash before a line break too.
  const joins =
    contentEnd === lineEnd - 1 &&
    source[contentEnd] === '\n' &&
    escapeAt > lineStart &&
    !isSpace(source, escapeAt - 1) &&
    lineEnd < source.length &&
    source[lineEnd] !== '#' &&
    !isSpace(source, lineEnd);
  return joins ? lineEnd : escapeAt;
}

function isComment(source: string, lineStart: number, lineEnd: number): boolean {
  let at = lineStart;
  while (at < lineEnd && isSpace(source, at)) at++;
  return source[at] === '#';
}

/** Whether a character is one that `trim` takes away. */
function isSpace(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code > 127 && /\s/.test(source.charAt(at));
}

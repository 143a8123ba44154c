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
  let masked = '';
  let lineStart = 0;
  while (lineStart < source.length) {
    const newline = source.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? source.length : newline + 1;
    masked += maskLine(source.slice(lineStart, lineEnd), lineStart > 0, escape, source[lineEnd]);
    lineStart = lineEnd;
  }
  return masked;
}

function maskLine(line: string, continued: boolean, escape: string, next: string | undefined): string {
  const content = line.trimEnd();
  if (continued && content.trimStart().startsWith('#')) return ' '.repeat(line.length);
  if (!content.endsWith(escape)) return content + ' '.repeat(line.length - content.length);
  const kept = content.slice(0, -1);
  // BuildKit joins the lines without a blank: a word may go on, and bash knows a backslash before a line break too.
  const joins = line === `${content}\n` && /\S$/.test(kept) && next !== undefined && /[^\s#]/.test(next);
  return joins ? `${kept}\\\n` : kept.padEnd(line.length, ' ');
}

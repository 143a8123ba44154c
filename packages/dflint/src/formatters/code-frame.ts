import type { LintMessage } from '@dflint/core';
import { visibleColumns } from './visible-text.ts';

/**
 * The line of a message with the reported text underlined, in two lines. Of a range over several lines, the
 * first line is shown; of a long line, the part that holds the start.
 *
 * @param lines the text, split into lines
 * @param width how many columns there are
 * @returns null when the message is not about a place in the text
 */
export function codeFrame(
  lines: readonly string[],
  { line, column, endLine = line, endColumn = column + 1 }: LintMessage,
  width: number,
): { code: string; underline: string } | null {
  const text = lines[line - 1];
  if (text === undefined || text.trim() === '') return null;
  const from = column - 1;
  const to = Math.max(
    from + 1,
    endLine === line ? Math.min(endColumn - 1, text.length) : text.trimEnd().length,
  );

  const number = `${line} | `;
  const room = Math.max(20, width - number.length);
  const first = to <= room ? 0 : Math.max(0, Math.min(from - 10, text.length - room));
  const shown = visibleColumns(text.slice(first, first + room)).trimEnd();
  const gutter = `${' '.repeat(number.length - 2)}| `;
  return {
    code: number + shown,
    underline: gutter + ' '.repeat(from - first) + '^'.repeat(Math.max(1, Math.min(to, first + room) - from)),
  };
}

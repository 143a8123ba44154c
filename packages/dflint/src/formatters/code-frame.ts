import type { LintMessage } from '@dflint/core';
import { displayWidth } from './display-width.ts';
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
  const isFitting = displayWidth(text.slice(0, to)) <= room;
  // Where all characters are one column wide, as much as fits; else at least some in front of the place.
  const latest = displayWidth(text) === text.length ? text.length - room : from;
  const first = isFitting ? 0 : Math.max(0, Math.min(from - 10, latest));
  const shown = visibleColumns(sliceToWidth(text.slice(first), room));
  const gutter = `${' '.repeat(number.length - 2)}| `;
  const before = displayWidth(shown.slice(0, from - first));
  const marked = displayWidth(shown.slice(from - first, to - first));
  return {
    code: number + shown.trimEnd(),
    underline: gutter + ' '.repeat(before) + '^'.repeat(Math.max(1, marked)),
  };
}

/** As much of the start of a text as fits, without halving a character. */
function sliceToWidth(text: string, width: number): string {
  let columns = 0;
  let end = 0;
  for (const character of text) {
    columns += displayWidth(character);
    if (columns > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

import type { LintMessage, RuleFix } from '@dflint/core';
import type { LineIndex } from '@dflint/semantics';
import type { Formatter } from './formatter.ts';
import { lineIndexOf } from './line-index.ts';
import { type Problem, metaOf, problemsOf, textOf } from './problems.ts';
import { visibleJson } from './visible-text.ts';

/** Lines from 1; columns from 1, in bytes of UTF-8. */
interface Place {
  line: number;
  column?: number;
}

/** Whole lines, the last one included. */
interface Lines {
  first: number;
  last: number;
}

/**
 * Reviewdog Diagnostic Format, with fixes and suggestions that a reviewer accepts with one click.
 * https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export const format: Formatter = (results, context) =>
  visibleJson({
    source: { name: 'dflint', url: 'https://github.com/dflint/dflint' },
    diagnostics: problemsOf(results, context).map(problem =>
      diagnostic(problem, metaOf(problem.rule, context)?.docs.url),
    ),
  });

function diagnostic(
  { path, rule, severity, text, message, result }: Problem,
  url: string | undefined,
): unknown {
  const { line, column, endLine = line, endColumn } = message;
  const source = textOf(result);
  const index = lineIndexOf(result);
  const at = (atLine: number, atColumn: number | undefined): Place =>
    source === undefined || !index || atColumn === undefined
      ? { line: atLine }
      : { line: atLine, column: byteColumn(atLine, atColumn, source, index) };
  const range = { start: at(line, column), end: at(endLine, endColumn) };
  const suggestions = source === undefined || !index ? [] : suggestionsOf(message, source, index);
  return {
    message: text,
    location: { path, range },
    severity: severity === 'error' ? 'ERROR' : 'WARNING',
    code: { value: rule, ...(url !== undefined && { url }) },
    ...(suggestions.length > 0 && { suggestions }),
  };
}

/**
 * The fix and the suggestions as whole lines. The comment stands at the lines of the first one, and GitHub takes none for
 * other lines than those of the comment; so all are for the same ones, and what changes more is left out.
 */
function suggestionsOf({ fix, suggestions = [] }: LintMessage, text: string, index: LineIndex): unknown[] {
  const fixes = [...(fix ? [fix] : []), ...suggestions.map(suggestion => suggestion.fix)];
  if (!fixes[0]) return [];
  const lines = linesOf(fixes[0], index);
  return fixes
    .filter(other => isWithin(linesOf(other, index), lines))
    .map(other => ({
      range: { start: { line: lines.first }, end: { line: lines.last } },
      text: fixedLines(other, lines, text, index),
    }));
}

function byteColumn(line: number, column: number, text: string, index: LineIndex): number {
  const before = text.slice(
    index.offsetAt({ line, column: 0 }),
    index.offsetAt({ line, column: column - 1 }),
  );
  return Buffer.byteLength(before) + 1;
}

/** The lines that a fix changes. One that ends where a line starts leaves that line as it is, if it ends one itself. */
function linesOf({ range, text: newText }: RuleFix, index: LineIndex): Lines {
  const start = index.positionAt(range[0]);
  const end = index.positionAt(range[1]);
  const endsLine = newText === '' ? start.column === 0 : newText.endsWith('\n');
  const isWhole = end.line > start.line && end.column === 0 && endsLine;
  return { first: start.line, last: isWhole ? end.line - 1 : end.line };
}

function fixedLines(fix: RuleFix, { first, last }: Lines, text: string, index: LineIndex): string {
  const start = index.offsetAt({ line: first, column: 0 });
  const end = index.offsetAt({ line: last, column: Infinity });
  const takesLineEnd = fix.range[1] > end;
  const fixed = text.slice(start, fix.range[0]) + fix.text + text.slice(fix.range[1], end);
  return fixed.replace(takesLineEnd ? /\r?\n$/ : /\r$/, '');
}

function isWithin(inner: Lines, outer: Lines): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

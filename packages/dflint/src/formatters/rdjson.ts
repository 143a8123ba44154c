import { LineIndex } from '@dflint/semantics';
import type { LintMessage, RuleFix } from '@dflint/core';
import type { Formatter } from './formatter.ts';
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
  const source = textOf(result);
  const { range, suggestions } = withSuggestions(message, source);
  return {
    message: text,
    location: { path, range },
    severity: severity === 'error' ? 'ERROR' : 'WARNING',
    code: { value: rule, ...(url !== undefined && { url }) },
    ...(suggestions.length > 0 && { suggestions }),
  };
}

/**
 * GitHub takes a suggestion only for exactly the lines of the comment. So suggestions are whole lines, and the range is
 * made to hold those of the first one.
 */
function withSuggestions(
  message: LintMessage,
  text: string | undefined,
): { range: { start: Place; end: Place }; suggestions: unknown[] } {
  const { line, column, endLine = line, endColumn } = message;
  const fixes = [...(message.fix ? [message.fix] : []), ...(message.suggestions ?? []).map(({ fix }) => fix)];
  if (text === undefined) return { range: { start: { line }, end: { line: endLine } }, suggestions: [] };

  const index = new LineIndex(text);
  const own: Lines = { first: line, last: endLine };
  const lines = fixes[0] ? union(own, linesOf(fixes[0], text, index)) : own;
  const suggestions = fixes
    .filter(fix => isWithin(linesOf(fix, text, index), lines))
    .map(fix => ({
      range: { start: { line: lines.first }, end: { line: lines.last } },
      text: fixedLines(fix, lines, text, index),
    }));
  if (lines.first !== line || lines.last !== endLine)
    return { range: { start: { line: lines.first }, end: { line: lines.last } }, suggestions };
  const start = place(line, column, text, index);
  const end = endColumn === undefined ? { line: endLine } : place(endLine, endColumn, text, index);
  return { range: { start, end }, suggestions };
}

function place(line: number, column: number, text: string, index: LineIndex): Place {
  const before = text.slice(
    index.offsetAt({ line, column: 0 }),
    index.offsetAt({ line, column: column - 1 }),
  );
  return { line, column: Buffer.byteLength(before) + 1 };
}

/** The lines that a fix changes. One that ends where a line starts leaves that line as it is, if it ends one itself. */
function linesOf({ range, text: newText }: RuleFix, text: string, index: LineIndex): Lines {
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

function union(a: Lines, b: Lines): Lines {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}

function isWithin(inner: Lines, outer: Lines): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

import type { LintMessage, LintResult } from '@dflint/core';
import type { Formatter, FormatterContext } from './formatter.ts';
import { htmlDocument, htmlText } from './html-page.ts';
import { count, countProblems, linesOf, metaOf, toProblem } from './problems.ts';
import { displayPath } from './report-path.ts';
import { visibleColumns, visibleLine } from './visible-text.ts';

/** Lines that are shown above and below a reported one. */
const CONTEXT = 2;

/** How much of a line is shown, around the problem: a page with each of the thousand problems of one long line would burst. */
const MAX_LENGTH = 1000;

/** A page that holds all that it needs, with the code around each problem. */
export const format: Formatter = (results, context) => {
  const withProblems = results.filter(({ messages }) => messages.length > 0);
  const clean = results.length - withProblems.length;
  const hasErrors = results.some(({ errorCount }) => errorCount > 0);
  const state = withProblems.length === 0 ? 'clean' : hasErrors ? 'error' : 'warning';
  const counts = withProblems.length === 0 ? 'No problems' : countProblems(results);
  const files = `${count(results.length, 'file')} checked${clean > 0 && withProblems.length > 0 ? `, ${clean} without problems` : ''}`;
  const body = [
    `<header class="${state}"><h1>dflint</h1><p><strong>${counts}</strong><br>${files}</p></header>`,
    '<main>',
    ...(withProblems.length > 1 ? [overview(withProblems, context)] : []),
    ...withProblems.map((result, i) => fileSection(result, i, context)),
    '</main>',
  ];
  return htmlDocument(`dflint: ${counts.toLowerCase()}`, body.join('\n'));
};

function overview(results: readonly LintResult[], { cwd }: FormatterContext): string {
  const items = results.map(({ filePath, errorCount, warningCount }, i) => {
    const counts = [
      errorCount > 0 && `<span class="error">${count(errorCount, 'error')}</span>`,
      warningCount > 0 && `<span class="warning">${count(warningCount, 'warning')}</span>`,
    ].filter(part => part !== false);
    return `<li><a href="#file-${i}">${htmlText(displayPath(filePath, cwd))}</a> ${counts.join(' ')}</li>`;
  });
  return `<nav><ul>\n${items.join('\n')}\n</ul></nav>`;
}

function fileSection(result: LintResult, i: number, context: FormatterContext): string {
  const path = htmlText(displayPath(result.filePath, context.cwd));
  const problems = result.messages.map(message => problemArticle(message, result, context));
  return `<section id="file-${i}"><h2>${path}</h2>\n${problems.join('\n')}\n</section>`;
}

function problemArticle(message: LintMessage, result: LintResult, context: FormatterContext): string {
  const { rule, severity, text } = toProblem(message, result, '');
  const url = metaOf(rule, context)?.docs.url;
  const name = htmlText(visibleLine(rule));
  const link = url !== undefined && /^https?:/.test(url) ? `<a href="${htmlText(url)}">${name}</a>` : name;
  const suggestions = (message.suggestions ?? []).map(
    ({ desc }) => `<li>${htmlText(visibleLine(desc))}</li>`,
  );
  return [
    `<article class="${severity}">`,
    `<p><span class="label">${severity}</span> <span class="place">${message.line}:${message.column}</span> ${htmlText(text)}</p>`,
    frame(message, linesOf(result)),
    ...(suggestions.length > 0 ? [`<p class="note">Suggestions</p><ul>${suggestions.join('')}</ul>`] : []),
    `<p class="note">${link}${message.fix ? ' · can be fixed with <code>--fix</code>' : ''}</p>`,
    '</article>',
  ].join('\n');
}

/** The first line of the problem with those around it, and the reported part marked. */
function frame({ line, column, endLine = line, endColumn }: LintMessage, lines: readonly string[]): string {
  const text = lines[line - 1];
  if (text === undefined) return '';
  const first = Math.max(1, line - CONTEXT);
  const afterLast = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const rows = lines.slice(first - 1, Math.max(line, Math.min(line + CONTEXT, afterLast))).map((shown, i) => {
    const number = first + i;
    const shownText = (from: number, to: number): string => htmlText(visibleColumns(shown.slice(from, to)));
    if (number !== line) return codeRow(number, shownText(0, MAX_LENGTH), '');
    const place = column - 1;
    const start = shown.length > MAX_LENGTH ? Math.max(0, place - MAX_LENGTH / 2) : 0;
    const end = start + MAX_LENGTH;
    const markEnd = Math.min(end, endLine === line ? (endColumn ?? column + 1) - 1 : shown.length);
    const [before, marked] = [shownText(start, place), shownText(place, markEnd)];
    const after = shownText(Math.max(place, markEnd), end);
    return codeRow(number, `${before}<mark>${marked}</mark>${after}`, ' class="at"');
  });
  return `<div class="code"><table>${rows.join('')}</table></div>`;
}

function codeRow(number: number, code: string, attributes: string): string {
  return `<tr${attributes}><td>${number}</td><td><pre>${code}</pre></td></tr>`;
}

import { styleText } from 'node:util';
import type { LintMessage, LintResult } from '@dflint/core';
import { codeFrame } from './code-frame.ts';
import { displayWidth, wrapText } from './display-width.ts';
import type { Formatter, FormatterContext } from './formatter.ts';
import { count, countProblems, linesOf, metaOf } from './problems.ts';
import { displayPath } from './report-path.ts';
import { visibleLine, visibleText } from './visible-text.ts';

/** Narrower text is harder to read than lines that the terminal breaks. */
const MIN_WIDTH = 30;

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** For people: messages by file, a code frame for each on a terminal, and totals. Empty when there is nothing to say. */
export const format: Formatter = (results, context) => {
  const paint: Paint = context.color
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
  const files = results
    .filter(result => result.messages.length > 0)
    .map(result => fileBlock(result, context, paint));
  if (files.length === 0) return '';
  return `\n${[...files, totals(results, paint), ...pages(results, context)].join('\n')}`;
};

function fileBlock(result: LintResult, context: FormatterContext, paint: Paint): string {
  const { messages } = result;
  const places = messages.map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map(place => place.length));
  const lines = context.terminalWidth === undefined ? [] : linesOf(result);

  const rows = messages.flatMap((message, i) => {
    const severity = message.severity === 2 ? paint('red', 'error  ') : paint('yellow', 'warning');
    const place = paint('dim', (places[i] ?? '').padStart(width));
    const [first = '', ...others] = sentence(message, width + 13, context, paint);
    const row = `  ${place}  ${severity}  ${first}`;
    return [
      row,
      ...others,
      ...frame(message, lines, context, paint),
      ...suggestions(message, context, paint),
    ];
  });
  return `${paint('underline', displayPath(result.filePath, context.cwd))}\n${rows.join('\n')}\n`;
}

/** The message and its rule; on a terminal, in lines that fit behind so many columns. */
function sentence(message: LintMessage, indent: number, context: FormatterContext, paint: Paint): string[] {
  const text = visibleLine(message.message);
  const { ruleId } = message;
  const rule = ruleId === null ? '' : visibleText(ruleId);
  const name = ruleId === null ? '' : ruleName(ruleId, rule, context, paint);
  if (context.terminalWidth === undefined) return [rule === '' ? text : `${text}  ${name}`];
  const room = Math.max(MIN_WIDTH, context.terminalWidth - indent);
  const lines = wrapText(text, room);
  if (rule !== '') {
    const last = lines.pop() ?? '';
    // As in `wrapText`: no line starts with "::".
    const isFitting = displayWidth(last) + 2 + displayWidth(rule) <= room;
    if (isFitting || /^\s*:/.test(rule)) lines.push(`${last}  ${name}`);
    else lines.push(last, name);
  }
  return lines.map((line, i) => (i === 0 ? line : ' '.repeat(indent) + line));
}

function ruleName(ruleId: string, text: string, context: FormatterContext, paint: Paint): string {
  const name = paint('dim', text);
  const url = metaOf(ruleId, context)?.docs.url;
  // A link in a terminal: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
  const isLink = context.terminalWidth !== undefined && url !== undefined;
  return isLink ? `\u001b]8;;${visibleText(url)}\u001b\\${name}\u001b]8;;\u001b\\` : name;
}

function frame(
  message: LintMessage,
  lines: readonly string[],
  { terminalWidth }: FormatterContext,
  paint: Paint,
): string[] {
  if (terminalWidth === undefined) return [];
  const indent = '      ';
  const lineFrame = codeFrame(lines, message, terminalWidth - indent.length);
  if (!lineFrame) return [];
  const style = message.severity === 2 ? 'red' : 'yellow';
  return [`${indent}${paint('dim', lineFrame.code)}`, `${indent}${paint(style, lineFrame.underline)}`];
}

function suggestions(
  { suggestions: list = [] }: LintMessage,
  { terminalWidth = Infinity }: FormatterContext,
  paint: Paint,
): string[] {
  const room = Math.max(MIN_WIDTH, terminalWidth - 8);
  return list.flatMap(({ desc }) =>
    wrapText(`suggestion: ${visibleLine(desc)}`, room).map(
      (line, i) => `${' '.repeat(i === 0 ? 6 : 8)}${paint('dim', line)}`,
    ),
  );
}

function totals(results: readonly LintResult[], paint: Paint): string {
  const sum = (key: 'errorCount' | 'warningCount' | 'fixableErrorCount' | 'fixableWarningCount'): number =>
    results.reduce((total, result) => total + result[key], 0);
  const errors = sum('errorCount');
  const fixable = sum('fixableErrorCount') + sum('fixableWarningCount');

  const style: Style = ['bold', errors > 0 ? 'red' : 'yellow'];
  const lines = [paint(style, `✖ ${countProblems(results)}`)];
  if (fixable > 0) lines.push(paint(style, `  ${fixable} of them can be fixed with --fix.`));
  const withSuggestions = results.flatMap(result => result.messages.filter(message => message.suggestions));
  if (withSuggestions.length > 0) {
    const applied = `${count(withSuggestions.length, 'suggestion')} can be applied with --fix-suggestions.`;
    lines.push(paint(style, `  ${applied}`));
  }
  return `${lines.join('\n')}\n`;
}

/** Where links cannot be followed from the name of the rule, the pages are listed. */
function pages(results: readonly LintResult[], context: FormatterContext): string[] {
  if (context.terminalWidth !== undefined) return [];
  const rules = new Set(results.flatMap(result => result.messages.map(message => message.ruleId ?? '')));
  const urls = [...rules].sort().flatMap(ruleId => metaOf(ruleId, context)?.docs.url ?? []);
  return urls.length > 0
    ? [`More about these rules:\n${urls.map(url => `  ${visibleText(url)}\n`).join('')}`]
    : [];
}

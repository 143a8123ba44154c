import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { LintMessage, LintResult } from '@dflint/core';
import { codeFrame } from './code-frame.ts';
import type { Formatter, FormatterContext } from './formatter.ts';
import { visibleLine, visibleText } from './visible-text.ts';

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
  return `\n${[...files, totals(results, context, paint), ...pages(results, context)].join('\n')}`;
};

function fileBlock(result: LintResult, context: FormatterContext, paint: Paint): string {
  const { messages } = result;
  const places = messages.map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map(place => place.length));
  const text = result.output ?? result.source;
  const lines = context.terminalWidth !== undefined && text !== undefined ? text.split(/\r?\n/) : [];

  const rows = messages.flatMap((message, i) => {
    const severity = message.severity === 2 ? paint('red', 'error  ') : paint('yellow', 'warning');
    const place = paint('dim', (places[i] ?? '').padStart(width));
    const row = `  ${place}  ${severity}  ${visibleLine(message.message)}${ruleName(message, context, paint)}`;
    return [row, ...frame(message, lines, context, paint), ...suggestions(message, paint)];
  });
  return `${paint('underline', displayPath(result.filePath, context.cwd))}\n${rows.join('\n')}\n`;
}

function ruleName({ ruleId }: LintMessage, context: FormatterContext, paint: Paint): string {
  if (ruleId === null) return '';
  const name = paint('dim', visibleText(ruleId));
  const url = context.rulesMeta[ruleId]?.docs.url;
  // A link in a terminal: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
  const isLink = context.terminalWidth !== undefined && url !== undefined;
  return `  ${isLink ? `\u001b]8;;${visibleText(url)}\u001b\\${name}\u001b]8;;\u001b\\` : name}`;
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

function suggestions({ suggestions: list = [] }: LintMessage, paint: Paint): string[] {
  return list.map(({ desc }) => `      ${paint('dim', `suggestion: ${visibleLine(desc)}`)}`);
}

/** Relative to the working directory. Never starts with `::`, which logs of GitHub Actions would obey. */
function displayPath(path: string, cwd: string): string {
  if (path === '<text>') return path;
  const name = visibleText(relative(cwd, path) || path);
  return name.startsWith(':') ? `./${name}` : name;
}

function totals(
  results: readonly LintResult[],
  { maxWarningsExceeded }: FormatterContext,
  paint: Paint,
): string {
  const sum = (key: 'errorCount' | 'warningCount' | 'fixableErrorCount' | 'fixableWarningCount'): number =>
    results.reduce((total, result) => total + result[key], 0);
  const errors = sum('errorCount');
  const warnings = sum('warningCount');
  const fixable = sum('fixableErrorCount') + sum('fixableWarningCount');

  const style: Style = ['bold', errors > 0 ? 'red' : 'yellow'];
  const counts = `${count(errors + warnings, 'problem')} (${count(errors, 'error')}, ${count(warnings, 'warning')})`;
  const lines = [paint(style, `✖ ${counts}`)];
  if (fixable > 0) lines.push(paint(style, `  ${fixable} of them can be fixed with --fix.`));
  const withSuggestions = results.flatMap(result => result.messages.filter(message => message.suggestions));
  if (withSuggestions.length > 0) {
    const applied = `${count(withSuggestions.length, 'suggestion')} can be applied with --fix-suggestions.`;
    lines.push(paint(style, `  ${applied}`));
  }
  if (maxWarningsExceeded) {
    lines.push(
      paint('red', `  More warnings than --max-warnings allows (${maxWarningsExceeded.maxWarnings}).`),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Where links cannot be followed from the name of the rule, the pages are listed. */
function pages(results: readonly LintResult[], { terminalWidth, rulesMeta }: FormatterContext): string[] {
  if (terminalWidth !== undefined) return [];
  const rules = new Set(results.flatMap(result => result.messages.map(message => message.ruleId ?? '')));
  const urls = [...rules].sort().flatMap(ruleId => rulesMeta[ruleId]?.docs.url ?? []);
  return urls.length > 0
    ? [`More about these rules:\n${urls.map(url => `  ${visibleText(url)}\n`).join('')}`]
    : [];
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

import type { Formatter } from './formatter.ts';
import { gnuLine } from './gnu-line.ts';
import { type Problem, count, problemsOf } from './problems.ts';
import { visibleText } from './visible-text.ts';

/** GitHub shows so many annotations of a kind in a step: https://docs.github.com/rest/checks/runs */
const LIMIT = 10;

/**
 * Workflow commands, which GitHub Actions shows as annotations in the changed files. What is over its limit is listed in
 * the log. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const format: Formatter = (results, context) => {
  const problems = problemsOf(results, context);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const commands = [...errors.slice(0, LIMIT), ...warnings.slice(0, LIMIT)].map(command);
  const others = [...errors.slice(LIMIT), ...warnings.slice(LIMIT)];
  if (others.length === 0) return commands.join('\n');
  return [
    ...commands,
    `::notice title=dflint::${notShown(errors.length, warnings.length)}`,
    ...others.map(problem => gnuLine(problem, context.cwd)),
  ].join('\n');
};

function notShown(errors: number, warnings: number): string {
  const counts = [
    errors > LIMIT && count(errors - LIMIT, 'error'),
    warnings > LIMIT && count(warnings - LIMIT, 'warning'),
  ];
  const rest = counts.filter(part => part !== false).join(' and ');
  return `${rest} more, without annotations: GitHub shows ${LIMIT} of a kind. The log of this step lists them.`;
}

function command({ path, rule, severity, text, message }: Problem): string {
  const { line, column, endLine = line, endColumn } = message;
  const properties: Record<string, string | number> = { file: visibleText(path), line, endLine };
  // A command takes columns only when the range is on one line.
  if (endLine === line) {
    properties['col'] = column;
    if (endColumn !== undefined) properties['endColumn'] = endColumn;
  }
  properties['title'] = visibleText(rule);
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import type { Formatter } from './formatter.ts';
import { type Problem, problemsOf } from './problems.ts';
import { displayPath } from './report-path.ts';
import { visibleLine } from './visible-text.ts';

/** A line a problem, as compilers print it: https://www.gnu.org/prep/standards/html_node/Errors.html */
export const format: Formatter = (results, context) =>
  problemsOf(results, context)
    .map(problem => `${gnuLine(problem, context.cwd)}\n`)
    .join('');

/** `FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]` */
export function gnuLine({ result, rule, severity, text, message }: Problem, cwd: string): string {
  const place = `${displayPath(result.filePath, cwd)}:${message.line}:${message.column}`;
  return `${place}: ${severity}: ${text} [${visibleLine(rule)}]`;
}

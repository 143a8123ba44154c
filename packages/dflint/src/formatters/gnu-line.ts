import type { Problem } from './problems.ts';
import { displayPath } from './report-path.ts';
import { visibleLine } from './visible-text.ts';

/** `FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]`, as compilers print it. */
export function gnuLine({ result, rule, severity, text, message }: Problem, cwd: string): string {
  const place = `${displayPath(result.filePath, cwd)}:${message.line}:${message.column}`;
  return `${place}: ${severity}: ${text} [${visibleLine(rule)}]`;
}

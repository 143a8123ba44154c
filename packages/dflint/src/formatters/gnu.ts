import type { Formatter } from './formatter.ts';
import { gnuLine } from './gnu-line.ts';
import { problemsOf } from './problems.ts';

/** A line a problem: https://www.gnu.org/prep/standards/html_node/Errors.html */
export const format: Formatter = (results, context) =>
  problemsOf(results, context)
    .map(problem => `${gnuLine(problem, context.cwd)}\n`)
    .join('');

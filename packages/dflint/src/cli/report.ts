import { resolve } from 'node:path';
import type { LintResult } from '@dflint/core';
import { type LoadedFormatter, DFLint } from '../dflint.ts';
import { UsageError } from '../errors.ts';
import { writeWithFolder } from '../files/write-atomically.ts';
import type { FormatterContext } from '../formatters/formatter.ts';
import type { CliOptions } from './options.ts';
import { type OutputStream, type RunContext, tell } from './run-context.ts';

interface ReportOptions {
  options: CliOptions;
  /** Infinity: any number of warnings is allowed. */
  maxWarnings: number;
  context: RunContext;
}

/**
 * Writes the results to the terminal or to `--output-file`, and says when there are too many warnings.
 *
 * @returns whether there are more warnings than `maxWarnings`.
 */
export async function writeReport(
  formatter: LoadedFormatter,
  results: readonly LintResult[],
  { options, maxWarnings, context }: ReportOptions,
): Promise<boolean> {
  const foundWarnings = results.reduce((total, result) => total + result.warningCount, 0);
  const isOver = foundWarnings > maxWarnings;
  const file = options['output-file'];
  const text = await formatter.format(options.quiet ? DFLint.getErrorResults(results) : results, {
    ...(isOver && { maxWarningsExceeded: { maxWarnings, foundWarnings } }),
    ...(file === undefined ? terminalOf(context.stdout, options, context.env) : { color: options.color }),
  });
  if (file !== undefined) writeWithFolder(resolve(context.cwd, file), text);
  else if (text !== '') {
    context.stdout.write(text);
    // Apart: a long text would be copied.
    if (!text.endsWith('\n')) context.stdout.write('\n');
  }
  // In no report but JSON: without it, `--quiet` would fail in silence.
  if (isOver)
    tell(context, `There are more warnings (${foundWarnings}) than --max-warnings allows (${maxWarnings}).`);
  return isOver;
}

/** What a run with these results ends with: 2 after the crash of a rule, 1 for errors and for too many warnings, else 0. */
export function exitCode(results: readonly LintResult[], isOverMaxWarnings: boolean): number {
  if (results.some(result => result.messages.some(message => message.crash !== undefined))) return 2;
  return isOverMaxWarnings || results.some(result => result.errorCount > 0) ? 1 : 0;
}

/**
 * Reads the value of `--max-warnings`; Infinity without one, and for a negative one.
 *
 * @throws UsageError when it is no whole number.
 */
export function readMaxWarnings(text: string | undefined): number {
  if (text === undefined) return Infinity;
  const number = Number(text);
  if (!Number.isInteger(number) || text.trim() === '') {
    throw new UsageError(`--max-warnings needs a whole number, not '${text}'.`);
  }
  return number < 0 ? Infinity : number;
}

/** https://no-color.org, https://force-color.org */
function terminalOf(
  { isTTY = false, columns = 80 }: OutputStream,
  options: CliOptions,
  env: RunContext['env'],
): Partial<FormatterContext> {
  const isTerminal = isTTY && env['TERM'] !== 'dumb';
  const forced = env['FORCE_COLOR'];
  const byDefault = forced ? forced !== '0' && forced !== 'false' : isTerminal && !env['NO_COLOR'];
  return {
    color: options.color || (!options['no-color'] && byDefault),
    ...(isTerminal && { terminalWidth: columns }),
  };
}

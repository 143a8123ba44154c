import { resolve } from 'node:path';
import type { LintResult } from '@dflint/core';
import { type LoadedFormatter, DFLint } from '../dflint.ts';
import { writeWithFolder } from '../files/write-atomically.ts';
import type { FormatterContext } from '../formatters/formatter.ts';
import type { CliOptions } from './options.ts';
import type { OutputStream, RunContext } from './run-context.ts';

interface ReportOptions {
  options: CliOptions;
  /** Infinity: any number of warnings is allowed. */
  maxWarnings: number;
  context: RunContext;
}

/**
 * Writes the results to the terminal or to `--output-file`.
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
  return isOver;
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

import { resolve } from 'node:path';
import { DFLint } from '../dflint.ts';
import { UsageError } from '../errors.ts';
import { readResults } from '../merge/read-results.ts';
import { mergeResults } from '../merge/merge-results.ts';
import { toDFLintOptions } from './dflint-options.ts';
import type { CliOptions } from './options.ts';
import { exitCode, readMaxWarnings, writeReport } from './report.ts';
import type { RunContext } from './run-context.ts';

/**
 * `dflint merge-results FILE...`: one report of what several runs with `--format json` (or `json-with-metadata`) have
 * written, as if it had been one run.
 *
 * @returns the exit code of that run
 * @throws UsageError when a file cannot be read or holds no results, or when two say different things of one file.
 */
export async function run(
  files: readonly string[],
  options: CliOptions,
  context: RunContext,
): Promise<number> {
  if (files.length === 0)
    throw new UsageError('Write: dflint merge-results FILE... (made by --format json).');
  const maxWarnings = readMaxWarnings(options['max-warnings']);
  const dflint = new DFLint(toDFLintOptions(options, context));
  const formatter = await dflint.loadFormatter(options.format);
  const results = mergeResults(
    files.map(file => ({ file, results: readResults(resolve(context.cwd, file), file, context.cwd) })),
  );
  // The report tells of rules what their configs know.
  for (const { filePath, messages, suppressedMessages } of results) {
    if (messages.length + suppressedMessages.length > 0) await dflint.rulesForFile(filePath);
  }
  const isOver = await writeReport(formatter, results, { options, maxWarnings, context });
  return exitCode(results, isOver);
}

import { resolve } from 'node:path';
import type { LintResult, RuleTimes } from '@dflint/core';
import { DFLint } from '../dflint.ts';
import { UsageError } from '../errors.ts';
import { visibleJson, visibleLines } from '../formatters/visible-text.ts';
import { checkIsNoFolder } from './check-file.ts';
import { toDFLintOptions } from './dflint-options.ts';
import { listRules } from './list-rules.ts';
import type { CliOptions } from './options.ts';
import { ProgressLine } from './progress-line.ts';
import { readAll } from './read-input.ts';
import { exitCode, readMaxWarnings, writeReport } from './report.ts';
import { checkSuppressOptions, suppress } from './suppress.ts';
import { type OutputStream, type RunContext, tell } from './run-context.ts';
import { fileSelection } from './select-files.ts';
import { statsText } from './stats.ts';

/**
 * `dflint [PATH ...]`: lints, fixes when asked to, and reports.
 *
 * @returns the exit code
 */
export async function run(
  positionals: readonly string[],
  options: CliOptions,
  context: RunContext,
): Promise<number> {
  const { stdout } = context;
  const times: RuleTimes = { now: () => performance.now(), rules: new Map() };
  const selectFiles = await fileSelection(options, context.cwd);
  const progress = showsProgress(options, context) ? new ProgressLine(context.stderr) : null;
  const stderr = progress ?? context.stderr;
  const dflint = new DFLint({
    ...toDFLintOptions(options, { ...context, stderr }),
    ...(selectFiles && { selectFiles }),
    ...(progress && { onProgress: (done: number, total: number) => progress.update(done, total) }),
    ...(options.stats && { times }),
  });
  const asked = options['list-rules'] ? positionals[0] : options['print-config'];
  if (asked !== undefined) checkIsNoFolder(context.cwd, asked);
  if (options['list-rules']) return listRules(dflint, positionals[0], options.format, stdout);
  if (options['print-config'] !== undefined) return printConfig(dflint, options['print-config'], stdout);
  try {
    const start = times.now();
    const code = await lint(dflint, positionals, options, { ...context, stderr });
    if (options.stats) stderr.write(statsText(times.now() - start, times.rules, dflint.lastRun));
    return code;
  } finally {
    progress?.erase();
  }
}

/** Only to people, who have not asked for less. */
function showsProgress({ quiet, debug }: CliOptions, { stderr, env }: RunContext): boolean {
  return stderr.isTTY === true && !quiet && !debug && !env['CI'] && env['TERM'] !== 'dumb';
}

async function printConfig(dflint: DFLint, file: string, stdout: OutputStream): Promise<number> {
  const config = await dflint.calculateConfigForFile(file);
  if (!config) throw new UsageError(`${file} is ignored, so no config holds for it.`);
  stdout.write(`${visibleJson(config, 2)}\n`);
  return 0;
}

async function lint(
  dflint: DFLint,
  positionals: readonly string[],
  options: CliOptions,
  context: RunContext,
): Promise<number> {
  const maxWarnings = readMaxWarnings(options['max-warnings']);
  const isStdin = options.stdin || positionals.includes('-');
  if (!isStdin && options['stdin-filename'] !== undefined) {
    throw new UsageError('--stdin-filename is for standard input: add - (or --stdin).');
  }
  if (isStdin && positionals.some(path => path !== '-')) {
    throw new UsageError('Standard input and paths cannot be linted in one run.');
  }
  const isWriting = options.fix || (options['fix-suggestions'] !== false && !options['fix-dry-run']);
  if (isStdin && isWriting) {
    throw new UsageError(
      'Standard input cannot be fixed in place. Use --fix-dry-run --format json, which holds the fixed text.',
    );
  }
  if (isStdin && (options.since !== undefined || options.shard !== undefined))
    throw new UsageError('--since and --shard choose among files, so they are not for standard input.');
  checkSuppressOptions(options, isStdin);
  // Before anything is fixed: there may be none of that name.
  const formatter = await dflint.loadFormatter(options.format);
  const text = isStdin ? await readAll(context.stdin) : null;
  const found =
    text === null
      ? await dflint.lintFiles(positionals.length > 0 ? positionals : ['.'])
      : await dflint.lintText(text, { filePath: options['stdin-filename'] });
  if (options.target.length > 0) {
    const { unknownTarget } = await import('../targets/unknown-target.ts');
    const warning = unknownTarget(options.target, found, text);
    if (warning !== null) tell(context, warning);
  }
  checkOutputFile(options['output-file'], found, context.cwd);
  if (isWriting) await DFLint.outputFixes(found);
  const { results, note, complaint } = suppress(dflint, found, options, context.cwd);
  const isOver = await writeReport(formatter, results, { options, maxWarnings, context });

  if (note !== null && !options.quiet) tell(context, note);
  if (options.debug) writeCrashes(results, context.stderr);
  const code = exitCode(results, isOver);
  if (complaint === null || code === 2) return code;
  tell(context, complaint);
  return 2;
}

/** @throws UsageError when the report would be written over a file that was linted: `-o Dockerfile`. */
function checkOutputFile(file: string | undefined, results: readonly LintResult[], cwd: string): void {
  if (file === undefined || results.every(({ filePath }) => filePath !== resolve(cwd, file))) return;
  throw new UsageError(`--output-file: the report would be written over ${file}, which was linted.`);
}

/** The stacks of rules that crashed. */
function writeCrashes(results: readonly LintResult[], stderr: OutputStream): void {
  for (const { filePath, messages } of results) {
    for (const { crash } of messages) {
      if (crash !== undefined) stderr.write(visibleLines(`${resolve(filePath)}: ${crash}\n`));
    }
  }
}

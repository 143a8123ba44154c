import { resolve } from 'node:path';
import { ConfigError, type FixFilter, type LintResult, type RuleTimes } from '@dflint/core';
import { type DFLintOptions, DFLint } from '../dflint.ts';
import type { SuggestionChoice } from '../suggestion-filter.ts';
import { UsageError, messageOf } from '../errors.ts';
import { printAst } from './ast-command.ts';
import { printGraph } from './graph-command.ts';
import { helpText } from './help.ts';
import { listRules } from './list-rules.ts';
import { printMigration } from './migrate-command.ts';
import type { CliOptions } from './options.ts';
import { parseArguments } from './parse-arguments.ts';
import { writeReport } from './report.ts';
import { parseRuleOptions } from './rule-option.ts';
import { type OutputStream, type RunContext, readAll } from './run-context.ts';

/**
 * Runs the command line program. Never throws: what goes wrong is told on `stderr`.
 *
 * @param argv without the program
 * @returns the exit code: 0 clean, 1 problems, 2 the run failed.
 */
export async function run(argv: readonly string[], context: RunContext): Promise<number> {
  const isDebug = argv.includes('--debug');
  try {
    return await runCommand(argv, context);
  } catch (error) {
    const isForPeople = error instanceof UsageError || error instanceof ConfigError;
    const stack = isDebug && error instanceof Error ? `\n${error.stack ?? ''}${causeOf(error)}` : '';
    const hint = isForPeople || isDebug ? '' : ' This is a bug in dflint; --debug shows where.';
    context.stderr.write(`dflint: ${messageOf(error)}${hint}${stack}\n`);
    return 2;
  }
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? `\nCaused by: ${cause.stack ?? cause.message}` : '';
}

async function runCommand(argv: readonly string[], context: RunContext): Promise<number> {
  const { stdout } = context;
  const { options, positionals } = parseArguments(argv);
  if (options.help) {
    stdout.write(helpText());
    return 0;
  }
  if (options.version) {
    stdout.write(`dflint ${DFLint.version}\n`);
    return 0;
  }
  if (positionals[0] === 'ast') return printAst(positionals.slice(1), context);
  if (positionals[0] === 'migrate') return printMigration(positionals.slice(1), options.write, context);
  if (options.write) throw new UsageError('--write is for dflint migrate. To fix files, write --fix.');
  const times: RuleTimes = { now: () => performance.now(), rules: new Map() };
  const dflint = new DFLint({ ...toDFLintOptions(options, context), ...(options.stats && { times }) });
  if (positionals[0] === 'graph') return printGraph(dflint, positionals.slice(1), options, context);
  if (options['list-rules']) return listRules(dflint, positionals[0], options.format, stdout);
  const file = options['print-config'];
  if (file !== undefined) {
    const config = await dflint.calculateConfigForFile(file);
    if (!config) throw new UsageError(`${file} is ignored, so no config holds for it.`);
    stdout.write(`${JSON.stringify(config, null, 2)}\n`);
    return 0;
  }
  const start = times.now();
  const code = await lint(dflint, positionals, options, context);
  if (options.stats) context.stderr.write(statsText(times.now() - start, times.rules));
  return code;
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
  const results = isStdin
    ? await dflint.lintText(await readAll(context.stdin), { filePath: options['stdin-filename'] })
    : await dflint.lintFiles(positionals.length > 0 ? positionals : ['.']);
  if (isWriting) await DFLint.outputFixes(results);
  const isOver = await writeReport(dflint, results, { options, maxWarnings, context });

  if (options.debug) writeCrashes(results, context.stderr);
  if (results.some(result => result.messages.some(message => message.crash !== undefined))) return 2;
  return isOver || results.some(result => result.errorCount > 0) ? 1 : 0;
}

function toDFLintOptions(options: CliOptions, { cwd, stderr }: RunContext): DFLintOptions {
  const isFixing = options.fix || options['fix-dry-run'];
  const config = options.config;
  return {
    cwd,
    fix: isFixing && options.quiet ? isError : isFixing,
    fixSuggestions: suggestionChoice(options),
    ignore: !options['no-ignore'],
    ignorePatterns: options['ignore-pattern'],
    overrideConfig: {
      name: 'command line',
      // Checked with the config.
      rules: parseRuleOptions(options.rule) as Record<string, never>,
      ...(options.target.length > 0 && { settings: { targets: options.target } }),
      ...(options['report-unused-disable-directives'] && { reportUnusedDisableDirectives: 'error' as const }),
    },
    ...(config !== undefined && { overrideConfigFile: config }),
    ...(options['no-config-lookup'] && config === undefined && { overrideConfigFile: true as const }),
    errorOnUnmatchedPattern: !options['no-error-on-unmatched-pattern'],
    allowInlineConfig: !options['no-inline-config'],
    onWarning: message => stderr.write(`dflint: ${message}\n`),
    ...(options.debug && { onDebug: (message: string) => stderr.write(`dflint: ${message}\n`) }),
  };
}

const isError: FixFilter = message => message.severity === 2;

/** Rules that are named count with `--quiet`, too. */
function suggestionChoice({ 'fix-suggestions': rules, quiet }: CliOptions): SuggestionChoice {
  if (typeof rules === 'string') return rules.split(',').map(name => name.trim());
  return rules && quiet ? isError : rules;
}

function readMaxWarnings(text: string | undefined): number {
  if (text === undefined) return Infinity;
  const number = Number(text);
  if (!Number.isInteger(number) || text.trim() === '') {
    throw new UsageError(`--max-warnings needs a whole number, not '${text}'.`);
  }
  return number < 0 ? Infinity : number;
}

/** `--stats`: how long the run took without start-up, and the rules in it, slowest first; all in milliseconds. */
function statsText(total: number, rules: ReadonlyMap<string, number>): string {
  const rows = [...rules].sort(([, a], [, b]) => b - a);
  const spent = rows.reduce((sum, [, time]) => sum + time, 0);
  const lines = [
    ['reading, parsing, reporting', total - spent] as const,
    ...rows,
    ['in all', total] as const,
  ];
  return lines.map(([name, time]) => `${time.toFixed(1).padStart(10)} ms  ${name}\n`).join('');
}

/** The stacks of rules that crashed. */
function writeCrashes(results: readonly LintResult[], stderr: OutputStream): void {
  for (const { filePath, messages } of results) {
    for (const { crash } of messages) {
      if (crash !== undefined) stderr.write(`${resolve(filePath)}: ${crash}\n`);
    }
  }
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, didYouMean } from '@dflint/core';
import { UsageError, messageOf } from '../errors.ts';
import { visibleLines } from '../formatters/visible-text.ts';
import { readVersion } from '../version.ts';
import { COMMANDS } from './commands.ts';
import { run as lint } from './lint-command.ts';
import { type CliOptions, OPTIONS, OPTION_GROUPS } from './options.ts';
import { parseArguments } from './parse-arguments.ts';
import { type RunContext, tell } from './run-context.ts';

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
    const hint = isForPeople || isDebug ? '' : ' This is a bug in dflint; --debug shows where.';
    tell(context, `${messageOf(error)}${hint}`);
    if (isDebug && error instanceof Error)
      context.stderr.write(`${visibleLines(`${error.stack ?? ''}${causeOf(error)}`)}\n`);
    return 2;
  }
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? `\nCaused by: ${cause.stack ?? cause.message}` : '';
}

async function runCommand(argv: readonly string[], context: RunContext): Promise<number> {
  const { options, positionals } = parseArguments(argv);
  if (options.help) {
    const { helpText } = await import('./help.ts');
    context.stdout.write(helpText());
    return 0;
  }
  if (options.version) {
    context.stdout.write(`dflint ${readVersion()}\n`);
    return 0;
  }
  const [name = '', ...args] = positionals;
  const subcommand = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  checkCommandOptions(options, subcommand && name);
  if (!subcommand && !options['no-error-on-unmatched-pattern']) checkIsNoMistypedCommand(name, context.cwd);
  return subcommand
    ? (await subcommand.load()).run(args, options, context)
    : lint(positionals, options, context);
}

/** @throws UsageError for the name of no file that is nearly that of a subcommand. */
function checkIsNoMistypedCommand(name: string, cwd: string): void {
  const hint = /^[a-z-]+$/i.test(name) ? didYouMean(name, Object.keys(COMMANDS)) : '';
  if (hint === '' || existsSync(resolve(cwd, name))) return;
  throw new UsageError(`There is neither a file nor a command "${name}".${hint} See dflint --help.`);
}

/** What only a run that lints can do: a subcommand that ignored it would seem to have done it. */
const LINT_ONLY = new Set<string>(
  [
    ...OPTION_GROUPS['Fix problems'],
    ...OPTION_GROUPS['Switch on in an old repository'],
    ...OPTION_GROUPS['Lint many files'],
    { name: 'output-file' },
  ].map(option => option.name),
);

/** @throws UsageError for an option of another subcommand, or of none. */
function checkCommandOptions(options: CliOptions, name: string | undefined): void {
  for (const option of OPTIONS) {
    const value = options[option.name as keyof CliOptions];
    const isGiven = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
    if (!isGiven) continue;
    if (option.command !== undefined && option.command !== name)
      throw new UsageError(`--${option.name} is for dflint ${option.command}. See dflint --help.`);
    // The options of a run may be given again to what joins its results: the action does so.
    if (name === undefined || name === 'merge-results') continue;
    if (LINT_ONLY.has(option.name))
      throw new UsageError(`--${option.name} is not for dflint ${name}. See dflint --help.`);
  }
}

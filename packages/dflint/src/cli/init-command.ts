import { join, relative } from 'node:path';
import { findFiles } from '../discovery/find-files.ts';
import { IgnoreRules } from '../discovery/ignore-rules.ts';
import { UsageError } from '../errors.ts';
import { writeNew } from '../files/write-atomically.ts';
import { count } from '../formatters/problems.ts';
import { visibleLine } from '../formatters/visible-text.ts';
import { type ConfigData, configFileName, configText } from '../init/config-text.ts';
import { nextSteps } from '../init/next-steps.ts';
import { CONFIG_FORMATS, type ConfigFormat, type Project, readProject } from '../init/project.ts';
import { readMigration } from '../migrate/read-migration.ts';
import { readVersion } from '../version.ts';
import type { CliOptions } from './options.ts';
import { type RunContext, tell } from './run-context.ts';

/**
 * `dflint init [--yes] [--format yaml|json|js|ts]`: writes a config file that fits what is in the folder, and says what to
 * do next. It asks before, where there is somebody to ask. No file is overwritten.
 *
 * @returns the exit code
 * @throws UsageError when there is a config already, or it cannot be written.
 */
export async function run(
  args: readonly string[],
  options: CliOptions,
  context: RunContext,
): Promise<number> {
  if (args.length > 0) throw new UsageError('Write: dflint init [--yes] [--format yaml|json|js|ts].');
  const { cwd, stdin, stdout } = context;
  const wanted = readFormat(options.format);
  const project = readProject(cwd);
  if (project.config !== null) {
    throw isThere(join(cwd, project.config));
  }
  stdout.write(await foundText(project));
  const isAsking = stdout.isTTY && stdin.isTTY && !options.yes;
  const format = isAsking
    ? await ask(wanted ?? project.format, project, context)
    : (wanted ?? project.format);
  if (format === null) {
    stdout.write('Nothing was written.\n');
    return 0;
  }
  const { config, notes } = await configFor(project);
  const name = configFileName(format, project);
  const file = join(cwd, name);
  if (!writeNew(file, await configText(config, format, project))) throw isThere(file);
  stdout.write(`Wrote ${name}: ${summaryOf(project)}.\n`);
  for (const note of notes) tell(context, note);
  stdout.write(nextSteps(project, readVersion()));
  return 0;
}

function readFormat(format: string | undefined): ConfigFormat | null {
  const found = CONFIG_FORMATS.find(each => each === format);
  if (format === undefined || found) return found ?? null;
  throw new UsageError(`dflint init has the formats ${CONFIG_FORMATS.join(', ')}, not "${format}".`);
}

/** Gives the format, null for no. */
async function ask(
  byDefault: ConfigFormat,
  project: Project,
  context: RunContext,
): Promise<ConfigFormat | null> {
  const others = CONFIG_FORMATS.filter(format => format !== byDefault).join(', ');
  context.stdout.write(`Write ${configFileName(byDefault, project)} (y, n, or ${others})? [y] `);
  const answer = (await readLine(context.stdin)).trim().toLowerCase();
  if (answer === '' || answer === 'y' || answer === 'yes') return byDefault;
  return CONFIG_FORMATS.find(format => format === answer) ?? null;
}

/** The first line of a stream that a person writes to. */
async function readLine(stdin: RunContext['stdin']): Promise<string> {
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (text.includes('\n')) break;
  }
  return text.split('\n', 1)[0] ?? '';
}

async function foundText({ folder, hadolint, configAbove }: Project): Promise<string> {
  const found = await findFiles(['.'], {
    cwd: folder,
    ignoreRules: new IgnoreRules({ cwd: folder, patterns: [] }),
    errorOnUnmatchedPattern: false,
    onWarning: () => undefined,
  });
  const paths = found.map(({ path }) => visibleLine(relative(folder, path).replaceAll('\\', '/')));
  const shown = [...paths.slice(0, 3), ...(paths.length > 3 ? [`${paths.length - 3} more`] : [])].join(', ');
  const lines = [
    paths.length === 0
      ? 'No Dockerfile was found here or below.'
      : `Found ${count(paths.length, 'Dockerfile')}: ${shown}.`,
    ...(hadolint === null ? [] : [`Found ${hadolint}, a config of hadolint.`]),
    ...(configAbove === null
      ? []
      : [`Found ${configAbove}, which holds here until this folder has a config of its own.`]),
  ];
  return lines.map(line => `${line}\n`).join('');
}

/** What is in the new config: what hadolint's says, or else what the config above says, or else what is recommended. */
async function configFor({
  folder,
  hadolint,
  configAbove,
}: Project): Promise<{ config: ConfigData; notes: string[] }> {
  if (hadolint === null) return { config: { extends: configAbove ?? '@dflint/recommended' }, notes: [] };
  return readMigration(join(folder, hadolint));
}

function summaryOf({ hadolint, configAbove }: Project): string {
  if (hadolint !== null) return `what ${hadolint} says, with the rules for multi-stage builds`;
  return configAbove === null ? 'the recommended rules' : `what ${configAbove} says`;
}

function isThere(file: string): UsageError {
  return new UsageError(
    `${file} is there already. Nothing was written. "dflint config inspect" shows what it sets.`,
  );
}

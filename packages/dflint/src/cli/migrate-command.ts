import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError, codeOf, reasonOf } from '../errors.ts';
import { readHadolintConfig } from '../migrate/hadolint-config.ts';
import { migrateHadolint } from '../migrate/migrate-hadolint.ts';
import { schemaComment } from '../init/config-text.ts';
import { readProject } from '../init/project.ts';
import type { CliOptions } from './options.ts';
import type { RunContext } from './run-context.ts';

/** Where hadolint looks for its config. */
const HADOLINT_FILES = ['.hadolint.yaml', '.hadolint.yml'];

const NEW_FILE = '.dflintrc.yaml';

/** The names of our own config files. */
const OWN_FILE = /^(\.dflintrc(\..+)?|dflint\.config\.[cm]?[jt]s)$/;

/**
 * `dflint migrate [FILE]`: prints the config that does what a `.hadolint.yaml` does, or writes it beside that file. What
 * has no counterpart is told on `stderr`.
 *
 * @returns the exit code
 * @throws UsageError when there is no such file, it is broken, or a config would have to be overwritten.
 */
export async function run(
  files: readonly string[],
  { write }: CliOptions,
  { cwd, stdout, stderr }: RunContext,
): Promise<number> {
  if (files.length > 1) throw new UsageError('Write: dflint migrate [FILE].');
  const file = resolve(
    cwd,
    files[0] ?? HADOLINT_FILES.find(name => existsSync(join(cwd, name))) ?? '.hadolint.yaml',
  );
  const hadolint = await readHadolintConfig(readText(file), file);
  const { default: plugin } = await import('@dflint/plugin-hadolint');
  const { dump } = await import('js-yaml');
  const { config, notes } = migrateHadolint(hadolint, plugin.rules);
  const schema = schemaComment(readProject(dirname(file)).dflint);
  const text = `${schema}# Made by "dflint migrate" from ${basename(file)}.\n${dump(config, { lineWidth: 100, noRefs: true })}`;
  if (write) writeNew(dirname(file), text);
  else stdout.write(text);
  for (const note of notes) stderr.write(`${note}\n`);
  return 0;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
}

function writeNew(folder: string, text: string): void {
  const present = readdirSync(folder).find(name => OWN_FILE.test(name));
  const file = join(folder, NEW_FILE);
  const refusal = (name: string): UsageError =>
    new UsageError(
      `${join(folder, name)} is there already. Nothing was written; leave out --write to see the config.`,
    );
  if (present !== undefined) throw refusal(present);
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw codeOf(error) === 'EEXIST'
      ? refusal(NEW_FILE)
      : new UsageError(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
}

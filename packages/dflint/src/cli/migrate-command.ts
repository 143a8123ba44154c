import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { configNamesIn } from '../config/find-config.ts';
import { UsageError } from '../errors.ts';
import { writeNew } from '../files/write-atomically.ts';
import { visibleText } from '../formatters/visible-text.ts';
import { schemaComment } from '../init/config-text.ts';
import { readProject } from '../init/project.ts';
import { HADOLINT_FILES, readMigration } from '../migrate/read-migration.ts';
import type { CliOptions } from './options.ts';
import { type RunContext, tell } from './run-context.ts';

const NEW_FILE = '.dflintrc.yaml';

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
  context: RunContext,
): Promise<number> {
  const { cwd, stdout } = context;
  if (files.length > 1) throw new UsageError('Write: dflint migrate [FILE].');
  const file = resolve(
    cwd,
    files[0] ?? HADOLINT_FILES.find(name => existsSync(join(cwd, name))) ?? '.hadolint.yaml',
  );
  const { config, notes } = await readMigration(file);
  const { dump } = await import('js-yaml');
  const schema = schemaComment(readProject(dirname(file)).dflint);
  const text = `${schema}# Made by "dflint migrate" from ${visibleText(basename(file))}.\n${dump(config, { lineWidth: 100, noRefs: true })}`;
  if (write) writeConfig(dirname(file), text);
  else stdout.write(text);
  for (const note of notes) tell(context, note);
  return 0;
}

function writeConfig(folder: string, text: string): void {
  const [present] = configNamesIn(folder);
  const file = join(folder, NEW_FILE);
  const refusal = (name: string): UsageError =>
    new UsageError(
      `${join(folder, name)} is there already. Nothing was written; leave out --write to see the config.`,
    );
  if (present !== undefined) throw refusal(present);
  if (!writeNew(file, text)) throw refusal(NEW_FILE);
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PluginChoices } from './choices.ts';
import { checkRepository, checkRuleName, packageName } from './choices.ts';
import { UsageError } from './errors.ts';
import { filledTemplate } from './template.ts';

/**
 * Writes a new rule package. Nothing is overwritten.
 * @param folder where it goes; made when it is not there.
 * @returns the files, relative to the folder, with forward slashes.
 * @throws UsageError when a name does not fit or a file is there already (then nothing is written), or when a file
 *   cannot be written.
 */
export function createPlugin(folder: string, { name, rule, repository }: PluginChoices): string[] {
  const files = filledTemplate({
    name: packageName(name),
    rule: checkRuleName(rule),
    repository: checkRepository(repository),
  });
  const taken = files.find(({ path }) => existsSync(join(folder, path)));
  if (taken) {
    throw new UsageError(
      `${join(folder, taken.path)} is there already, and nothing is overwritten. Name another folder with --directory.`,
    );
  }
  for (const { path, text } of files) {
    const file = join(folder, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      throw new UsageError(
        `Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  }
  return files.map(({ path }) => path);
}

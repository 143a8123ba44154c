import { readText } from '../files/read-text.ts';
import { readHadolintConfig } from './hadolint-config.ts';
import { type Migration, migrateHadolint } from './migrate-hadolint.ts';

/** Where hadolint looks for its config. */
export const HADOLINT_FILES = ['.hadolint.yaml', '.hadolint.yml'];

/**
 * Makes a config that does what the config of hadolint in a file does.
 *
 * @param file absolute
 * @throws UsageError when there is no such file, or it is broken.
 */
export async function readMigration(file: string): Promise<Migration> {
  const hadolint = await readHadolintConfig(readText(file), file);
  const { default: plugin } = await import('@dflint/plugin-hadolint');
  return migrateHadolint(hadolint, plugin.rules);
}

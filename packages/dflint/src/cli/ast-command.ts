import { parse } from '@dflint/parser';
import { UsageError } from '../errors.ts';
import { visibleJson } from '../formatters/visible-text.ts';
import type { CliOptions } from './options.ts';
import { readInput } from './read-input.ts';
import type { RunContext } from './run-context.ts';

/**
 * `dflint ast FILE`: prints the syntax tree of a file, or of standard input for `-`, as JSON.
 *
 * @returns the exit code
 * @throws UsageError when there is not exactly one readable file.
 */
export async function run(
  files: readonly string[],
  _options: CliOptions,
  context: RunContext,
): Promise<number> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new UsageError('Write: dflint ast FILE (or - for standard input).');
  context.stdout.write(`${visibleJson(parse(await readInput(file, context)), 2)}\n`);
  return 0;
}

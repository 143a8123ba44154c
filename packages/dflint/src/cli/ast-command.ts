import { resolve } from 'node:path';
import { parse } from '@dflint/parser';
import { UsageError } from '../errors.ts';
import { readDockerfile } from '../files/read-dockerfile.ts';
import { visibleJson } from '../formatters/visible-text.ts';
import type { CliOptions } from './options.ts';
import { type RunContext, readAll } from './run-context.ts';

/**
 * `dflint ast FILE`: prints the syntax tree of a file, or of standard input for `-`, as JSON.
 *
 * @returns the exit code
 * @throws UsageError when there is not exactly one readable file.
 */
export async function run(
  files: readonly string[],
  _options: CliOptions,
  { cwd, stdin, stdout }: RunContext,
): Promise<number> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new UsageError('Write: dflint ast FILE (or - for standard input).');
  const text = file === '-' ? await readAll(stdin) : readDockerfile(resolve(cwd, file)).text;
  stdout.write(`${visibleJson(parse(text), 2)}\n`);
  return 0;
}

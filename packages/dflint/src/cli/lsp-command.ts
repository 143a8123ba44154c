import { Console } from 'node:console';
import process from 'node:process';
import { Readable, Writable } from 'node:stream';
import { startServer } from '@dflint/language-server';
import { DFLint } from '../dflint.ts';
import { UsageError } from '../errors.ts';
import { readVersion } from '../version.ts';
import { toDFLintOptions } from './dflint-options.ts';
import type { CliOptions } from './options.ts';
import type { RunContext } from './run-context.ts';

/** What bears on results besides Dockerfiles: configs, ignore files, and files that name stages to build. */
const WATCHED_FILES = [
  '**/dflint.config.{js,mjs,cjs,ts,mts}',
  '**/.dflintrc*',
  '**/.config/dflint*',
  '**/package.json',
  '**/{.gitignore,.dflintignore}',
  '**/{*.dockerignore,.dockerignore}',
  '**/{compose,docker-compose}*.{yml,yaml}',
  '**/docker-bake*.json',
];

/** How long what a plugin has left running may hold up the end. */
const GRACE_MS = 1000;

/**
 * `dflint lsp`: the language server, for editors, over standard input and output.
 *
 * @returns the exit code: 0 when the editor ended it, 1 when the editor went away
 * @throws UsageError when files are named.
 */
export async function run(
  args: readonly string[],
  options: CliOptions,
  context: RunContext,
): Promise<number> {
  if (args.length > 0)
    throw new UsageError('dflint lsp takes no files: the editor sends what it has open. Write: dflint lsp.');
  const { cwd, stdin, stdout } = context;
  const dflintOptions = toDFLintOptions(options, context);
  const isProcess = stdin === process.stdin;
  // What a config or a plugin prints must not get in between the messages.
  if (isProcess) globalThis.console = new Console(process.stderr);
  const code = await startServer({
    input: stdin instanceof Readable ? stdin : Readable.from(stdin),
    output: new Writable({
      write(chunk: Buffer, _encoding, done) {
        stdout.write(chunk.toString());
        done();
      },
    }),
    createLinter: ownOptions => new DFLint({ ...dflintOptions, fixSuggestions: false, ...ownOptions }),
    cwd,
    version: readVersion(),
    watchedFiles: WATCHED_FILES,
  });
  if (isProcess) setTimeout(() => process.exit(code), GRACE_MS).unref();
  return code;
}

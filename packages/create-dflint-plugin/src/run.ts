import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Ask, askMissing } from './questions.ts';
import { createPlugin } from './create-plugin.ts';
import { folderName, packageName } from './choices.ts';
import { UsageError } from './errors.ts';

/** The surroundings of one run. */
export interface RunContext {
  cwd: string;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
  /** Asks the user; null where nobody can be asked. */
  ask: Ask | null;
}

export const HELP = `Makes a rule package for dflint: one real rule with a fix, its tests, its page, and all that a package needs.

npm create dflint-plugin [NAME] [-- OPTIONS]
create-dflint-plugin [NAME] [OPTIONS]

  NAME               acme (dflint-plugin-acme), @acme (@acme/dflint-plugin), or the whole name of the package

  --rule NAME        the name of its first rule, in kebab case (default: prefer-mirror)
  --repository URL   where it will live (default: https://github.com/ and a likely name)
  --directory PATH   where to write it (default: a folder called as the package); nothing is overwritten
  -y, --yes          asks nothing; nor is anything asked where there is no terminal
  -h, --help         shows this
`;

/**
 * Runs the program. Never throws: what goes wrong is told on `stderr`.
 * @param argv without the program
 * @returns the exit code: 0 done, 2 nothing was written.
 */
export async function run(argv: readonly string[], context: RunContext): Promise<number> {
  try {
    await create(argv, context);
    return 0;
  } catch (error) {
    const text = error instanceof UsageError ? error.message : String(error);
    context.stderr.write(`create-dflint-plugin: ${text}\n`);
    return 2;
  }
}

async function create(argv: readonly string[], { cwd, stdout, ask }: RunContext): Promise<void> {
  const { name, rule, repository, directory, yes, help } = readArguments(argv);
  if (help) {
    stdout.write(HELP);
    return;
  }
  const choices = await askMissing({ name, rule, repository }, yes ? null : ask);
  const folder = resolve(cwd, directory ?? folderName(packageName(choices.name)));
  const files = createPlugin(folder, choices);
  const path = relative(cwd, folder) || '.';
  const summary = `${packageName(choices.name)}: ${files.length} files in ${path}`;
  stdout.write(`${summary}\n\n${nextSteps(path, choices.rule)}`);
}

function nextSteps(path: string, rule: string): string {
  return [
    ...(path === '.' ? [] : [`  cd ${path}`]),
    '  npm install',
    '  npm test        # passes',
    '  npm run try     # lints example/Dockerfile',
    '',
    `The rule is src/rules/${rule}.ts, its tests are tests/${rule}.test.ts.`,
    '',
  ].join('\n');
}

interface Arguments {
  name?: string;
  rule?: string;
  repository?: string;
  directory?: string;
  yes: boolean;
  help: boolean;
}

/** @throws UsageError for what it does not know. */
function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        rule: { type: 'string' },
        repository: { type: 'string' },
        directory: { type: 'string' },
        yes: { type: 'boolean', short: 'y', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [name, ...others] = positionals;
    if (others.length > 0) throw new Error(`One name is enough, but there is also ${others.join(', ')}.`);
    return { ...values, ...(name !== undefined && { name }) };
  } catch (error) {
    const [sentence = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw new UsageError(`${sentence.replace(/\.$/, '')}. See --help.`);
  }
}

import type { RunContext } from '../src/cli/run-context.ts';
import { run } from '../src/cli/run.ts';
import { tempFolder } from './temp-folder.ts';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

export interface Input {
  stdin?: string | Buffer;
  env?: Record<string, string>;
  isTTY?: boolean;
}

/** A run in a folder, whose path is taken out of what is printed. */
export async function dflint(
  root: string,
  argv: readonly string[],
  { stdin = '', env = {}, isTTY = false }: Input = {},
): Promise<Outcome> {
  const written = { out: '', err: '' };
  const stream = (key: 'out' | 'err'): RunContext['stdout'] => ({
    isTTY,
    columns: 80,
    write: text => (written[key] += text),
  });
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Promise.resolve(Buffer.from(stdin));
  }
  const code = await run(argv, {
    cwd: root,
    stdin: chunks(),
    stdout: stream('out'),
    stderr: stream('err'),
    env,
  });
  return { code, out: written.out.replaceAll(root, '.'), err: written.err.replaceAll(root, '.') };
}

/**
 * Rules for tests: `acme/no-latest` reports `:latest` and takes it away, `acme/no-user` reports USER, `acme/broken`
 * throws.
 */
const PLUGIN = `
const rule = (meta, create) => ({ meta: { type: 'problem', schema: [], ...meta }, create });
export default {
  meta: { name: 'dflint-plugin-acme', version: '1.0.0' },
  rules: {
    'no-latest': rule(
      {
        docs: { description: 'Name a tag', url: 'https://example.org/no-latest', recommended: true },
        messages: { latest: 'The tag latest says nothing.' },
        fixable: 'code',
        aliases: ['ACME1'],
      },
      context => ({
        FromInstruction({ image }) {
          if (!image.value.endsWith(':latest')) return;
          context.report({ node: image, messageId: 'latest', fix: fixer => fixer.removeRange([image.range[1] - 7, image.range[1]]) });
        },
      }),
    ),
    'no-user': rule(
      { docs: { description: 'No users' }, messages: { user: 'User {{ name }}.' }, schema: [{ type: 'object', properties: { max: { type: 'number' } }, additionalProperties: false }] },
      context => ({ UserInstruction(node) { context.report({ node, messageId: 'user', data: { name: node.user.value } }); } }),
    ),
    broken: rule({ docs: { description: 'Throws' }, messages: {} }, () => ({ RunInstruction() { throw new TypeError('x is not a function'); } })),
  },
};`;

const CONFIG = 'plugins: [./acme.mjs]\nrules: { acme/no-latest: error, acme/no-user: warn }\n';

/** A folder with the rules above in its config. */
export function project(files: Record<string, string>): string {
  return tempFolder({ 'acme.mjs': PLUGIN, '.dflintrc': CONFIG, ...files });
}

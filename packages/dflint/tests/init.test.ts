import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigSet } from '../src/config/config-set.ts';
import type { RunContext } from '../src/cli/run-context.ts';
import { run } from '../src/cli/run.ts';
import { dflint } from './cli.ts';
import { tempFolder, tempProject } from './temp-folder.ts';

const read = (root: string, name: string): string => readFileSync(join(root, name), 'utf8');

/** What the config of a folder says, as dflint reads it. */
async function rulesOf(root: string): Promise<Readonly<Record<string, unknown>>> {
  return (await new ConfigSet({ cwd: root }).configFor(join(root, 'Dockerfile'))).rules;
}

describe('dflint init', () => {
  test('writes the recommended rules in YAML, and says what it found and what comes next', async () => {
    const root = tempFolder({ Dockerfile: 'FROM scratch\n', 'api/Dockerfile': 'FROM scratch\n' });
    const { code, out, err } = await dflint(root, ['init']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Found 2 Dockerfiles: Dockerfile, api\/Dockerfile\.\nWrote \.dflintrc\.yaml: the recommended rules\.\n/,
    );
    expect(out).toMatch(/\n {2}npx dflint \. +see what it finds\n/);
    expect(read(root, '.dflintrc.yaml')).toBe(
      "# yaml-language-server: $schema=https://raw.githubusercontent.com/dflint/dflint/main/packages/dflint/schema/dflintrc.schema.json\nextends: '@dflint/recommended'\n",
    );
    expect(await rulesOf(root)).toEqual(await rulesOf(tempFolder()));
  });

  test.each([
    ['yaml', '.dflintrc.yaml', {}],
    ['json', '.dflintrc.json', {}],
    ['js', 'dflint.config.mjs', {}],
    ['js', 'dflint.config.js', { 'package.json': '{ "type": "module" }' }],
    ['js', 'dflint.config.mjs', { 'package.json': '{}' }],
  ])('--format %s writes %s that can be read', async (format, name, files) => {
    const root = tempProject({ Dockerfile: '', ...files });
    const { code } = await dflint(root, ['init', '--format', format]);
    expect(code).toBe(0);
    expect(readdirSync(root)).toContain(name);
    expect(await rulesOf(root)).toEqual(await rulesOf(tempFolder()));
  });

  test('--format ts writes dflint.config.mts', async () => {
    const root = tempFolder();
    await dflint(root, ['init', '--format', 'ts']);
    expect(read(root, 'dflint.config.mts')).toBe("export default {\n  extends: '@dflint/recommended',\n};\n");
  });

  test.each<[string, Record<string, string>, string]>([
    ['a package without ESLint', { 'package.json': '{}' }, '.dflintrc.yaml'],
    ['a config of ESLint', { 'package.json': '{}', 'eslint.config.mjs': '' }, 'dflint.config.mjs'],
    [
      'a module with one',
      { 'package.json': '{"type":"module"}', 'eslint.config.js': '' },
      'dflint.config.js',
    ],
    [
      'one in TypeScript',
      { 'package.json': '{"type":"module"}', 'eslint.config.ts': '' },
      'dflint.config.ts',
    ],
    [
      'a config of hadolint',
      { 'package.json': '{}', 'eslint.config.js': '', '.hadolint.yaml': '' },
      '.dflintrc.yaml',
    ],
    ['a broken package.json', { 'package.json': '{', 'eslint.config.js': '' }, '.dflintrc.yaml'],
  ])('with %s, the form follows', async (_, files, name) => {
    const root = tempFolder(files);
    const { out } = await dflint(root, ['init']);
    expect(out).toContain(`Wrote ${name}: `);
  });

  test('takes the types and the schema of an installed dflint', async () => {
    const files = { 'node_modules/dflint/package.json': '{}' };
    const script = tempFolder(files);
    await dflint(script, ['init', '--format', 'js']);
    expect(read(script, 'dflint.config.mjs')).toBe(
      "import { defineConfig } from 'dflint';\n\nexport default defineConfig({\n  extends: '@dflint/recommended',\n});\n",
    );
    const data = tempFolder(files);
    await dflint(data, ['init', '--format', 'json']);
    expect(JSON.parse(read(data, '.dflintrc.json'))).toEqual({
      $schema: './node_modules/dflint/schema/dflintrc.schema.json',
      extends: '@dflint/recommended',
    });
  });

  test.each(['yaml', 'json', 'js'])('turns a config of hadolint into one of ours in %s', async format => {
    const root = tempProject({
      '.hadolint.yaml': 'ignored: [DL3008]\ntrustedRegistries: ["it\'s.example.com"]\nformat: tty\n',
    });
    const { code, out, err } = await dflint(root, ['init', '--format', format]);
    expect(code).toBe(0);
    expect(out).toContain('what .hadolint.yaml says, with the rules for multi-stage builds.\n');
    expect(out).toContain('.hadolint.yaml is not read by dflint.');
    expect(err).toContain('format: has no counterpart in a config');
    expect(await rulesOf(root)).toMatchObject({
      'hadolint/pin-apt-versions': [0],
      'hadolint/trusted-registries': [2, { trustedRegistries: ["it's.example.com"] }],
    });
  });

  test('builds on the config above, inside of the repository', async () => {
    const root = tempFolder({
      '.dflintrc': 'plugins: [multistage]\nrules: { multistage/no-chained-cleanup: error }',
      'packages/api/Dockerfile': '',
    });
    mkdirSync(join(root, '.git'));
    const { out } = await dflint(join(root, 'packages/api'), ['init']);
    expect(out).toContain(
      'Found ../../.dflintrc, which holds here until this folder has a config of its own.\n',
    );
    expect(read(root, 'packages/api/.dflintrc.yaml')).toMatch(/\nextends: \.\.\/\.\.\/\.dflintrc\n$/);
    expect(await rulesOf(join(root, 'packages/api'))).toEqual({ 'multistage/no-chained-cleanup': [2] });
  });

  test('gives what is to be added to the checks that are there, in the repository above as well', async () => {
    const root = tempFolder({
      '.github/workflows/ci.yml': '',
      '.gitlab-ci.yml': '',
      '.pre-commit-config.yaml': '',
      Jenkinsfile: '',
      'app/package.json': '{ "devDependencies": { "eslint": "9" } }',
      'pnpm-lock.yaml': '',
    });
    mkdirSync(join(root, '.git'));
    const { out } = await dflint(join(root, 'app'), ['init']);
    expect(out).toContain('GitHub Actions (a job in ../.github/workflows):\n');
    expect(out).toContain('GitLab CI (../.gitlab-ci.yml):\n');
    expect(out).toContain('pre-commit (../.pre-commit-config.yaml):\n');
    expect(out).toContain('In ../Jenkinsfile, run: npx dflint .\n');
    expect(out).toContain('pnpm add --save-dev dflint ');
    expect(out).toContain('pnpm add --save-dev @dflint/eslint-plugin ');
    expect(out).not.toContain('In CI, ');
  });

  test.each(['.dflintrc', '.dflintrc.yaml', 'dflint.config.ts', '.config/dflint.json'])(
    'leaves %s alone',
    async name => {
      const root = tempFolder({ [name]: 'mine' });
      const { code, out, err } = await dflint(root, ['init', '--yes']);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toBe(
        `dflint: ./${name} is there already. Nothing was written. "dflint config inspect" shows what it sets.\n`,
      );
      expect(read(root, name)).toBe('mine');
    },
  );

  test('leaves a config in package.json alone, and takes another key for none', async () => {
    const root = tempFolder({ 'package.json': '{ "dflint": {} }' });
    expect((await dflint(root, ['init'])).code).toBe(2);
    expect((await dflint(tempFolder({ 'package.json': '{ "name": "dflint" }' }), ['init'])).code).toBe(0);
  });

  test.each([
    [['init', 'folder'], 'Write: dflint init [--yes] [--format yaml|json|js|ts].'],
    [['init', '-f', 'toml'], 'dflint init has the formats yaml, json, js, ts, not "toml".'],
    [['--yes'], '--yes is for dflint init. See dflint --help.'],
  ])('%j is a fault', async (argv, message) => {
    const root = tempFolder();
    expect(await dflint(root, argv)).toEqual({ code: 2, out: '', err: `dflint: ${message}\n` });
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('dflint init on a terminal', () => {
  async function answer(
    text: string,
    argv: readonly string[] = ['init'],
  ): Promise<{ root: string; out: string }> {
    const root = tempFolder();
    let out = '';
    const stream = { isTTY: true, columns: 80, write: (written: string) => (out += written) };
    const stdin: RunContext['stdin'] = Object.assign(
      (async function* () {
        yield* await Promise.resolve([...text]);
      })(),
      { isTTY: true },
    );
    const context = { cwd: root, stdin, stdout: stream, stderr: stream, env: {} };
    expect(await run(argv, context)).toBe(0);
    return { root, out };
  }

  test.each([
    ['\n', '.dflintrc.yaml'],
    ['Y\n', '.dflintrc.yaml'],
    ['json\n', '.dflintrc.json'],
    ['js\nn\n', 'dflint.config.mjs'],
  ])('asks once; %j writes %s', async (text, name) => {
    const { root, out } = await answer(text);
    expect(out).toContain('Write .dflintrc.yaml (y, n, or json, js, ts)? [y] ');
    expect(readdirSync(root)).toEqual([name]);
  });

  test.each(['n\n', 'no', 'what?\n'])('writes nothing for %j', async text => {
    const { root, out } = await answer(text);
    expect(out).toMatch(/Nothing was written\.\n$/);
    expect(readdirSync(root)).toEqual([]);
  });

  test('--yes asks nothing', async () => {
    const { root, out } = await answer('n\n', ['init', '--yes', '--format', 'json']);
    expect(out).not.toContain('?');
    expect(existsSync(join(root, '.dflintrc.json'))).toBe(true);
  });
});

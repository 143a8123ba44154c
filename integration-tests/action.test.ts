import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { tempFolder } from '../packages/dflint/tests/temp-folder.ts';
import { bad, fixable, good } from './dockerfiles.ts';
import { startRegistry } from './registry.ts';
import { Runner } from './runner.ts';

/** What is looked at in a SARIF file. */
interface SarifLog {
  runs: { results: object[]; tool: { extensions: { rules: object[] }[] } }[];
}

const bundle = inject('freshBundle');
const rule = 'multistage/no-build-tools-in-final-image';

function checkout(files: Record<string, string>, program = bundle): Runner {
  const runner = new Runner(program, files);
  onTestFinished(() => runner.remove());
  return runner;
}

test('a clean checkout', () => {
  const outcome = checkout({ Dockerfile: good, 'web/Dockerfile': good }).use();
  expect(outcome).toMatchObject({ success: true, commands: [] });
  expect(outcome.text.trim()).toBe('');
  expect(outcome.outputs).toEqual({ errors: '0', warnings: '0', fixable: '0', files: '2', 'sarif-file': '' });
  expect(outcome.summary).toContain('dflint: no problems\n');
});

test('problems are counted, and shown in the log, at their lines and in the summary', () => {
  const outcome = checkout({ 'a b/Dockerfile': bad, Dockerfile: fixable }).use();
  expect(outcome.success).toBe(false);
  expect(outcome.outputs).toEqual({ errors: '1', warnings: '1', fixable: '1', files: '2', 'sarif-file': '' });
  expect(outcome.commands).toEqual([
    {
      name: 'error',
      properties: { file: 'a b/Dockerfile', line: '1', endLine: '1', col: '6', endColumn: '17', title: rule },
      data: expect.stringMatching(/^golang:1\.22 ships a Go toolchain/) as string,
    },
    {
      name: 'warning',
      properties: {
        file: 'Dockerfile',
        line: '5',
        endLine: '5',
        col: '6',
        endColumn: '14',
        title: 'multistage/prefer-named-stage',
      },
      data: expect.stringMatching(/^"--from=0" copies/) as string,
    },
  ]);
  expect(outcome.text).toContain('✖ 2 problems (1 error, 1 warning)');
  expect(outcome.summary).toContain('### dflint: 2 problems (1 error, 1 warning)\n');
  const sha = '0123456789abcdef0123456789abcdef01234567';
  expect(outcome.summary).toContain(`(<https://github.com/acme/shop/blob/${sha}/a%20b/Dockerfile#L1>)`);
});

test('sarif-file', () => {
  const runner = checkout({ 'web/Dockerfile': bad });
  const file = join(runner.workspace, 'web/reports/dflint.sarif');
  const { outputs } = runner.use({ 'working-directory': 'web', 'sarif-file': 'reports/dflint.sarif' });
  expect(outputs['sarif-file']).toBe(file);
  const [report] = (JSON.parse(readFileSync(file, 'utf8')) as SarifLog).runs;
  expect(report?.results).toMatchObject([
    {
      ruleId: rule,
      locations: [{ physicalLocation: { artifactLocation: { uri: 'web/Dockerfile' } } }],
    },
  ]);
  const rules = report?.tool.extensions.flatMap(extension => extension.rules);
  expect(rules).toMatchObject([{ id: rule, helpUri: expect.stringContaining('rules-docs/') as string }]);
});

describe('fail-on', () => {
  test.each([
    { files: { Dockerfile: bad }, 'fail-on': 'error', success: false },
    { files: { Dockerfile: bad }, 'fail-on': 'warning', success: false },
    { files: { Dockerfile: bad }, 'fail-on': 'never', success: true },
    { files: { Dockerfile: fixable }, 'fail-on': '', success: true },
    { files: { Dockerfile: fixable }, 'fail-on': 'warning', success: false },
    { files: { Dockerfile: fixable }, 'fail-on': 'error', args: '--max-warnings 0', success: false },
    { files: { Dockerfile: good }, 'fail-on': 'warning', success: true },
    // A run that could not be.
    { files: {}, 'fail-on': 'never', success: false },
  ])('%j', ({ files, success, ...inputs }) => {
    expect(checkout(files).use(inputs as Record<string, string>).success).toBe(success);
  });
});

test('annotations and summary can be left out; the log stays', () => {
  const outcome = checkout({ Dockerfile: bad }).use({ annotations: 'false', summary: 'false' });
  expect(outcome).toMatchObject({ success: false, commands: [], summary: '' });
  expect(outcome.text).toContain(rule);
});

test('paths, config and args', () => {
  const runner = checkout({
    Dockerfile: bad,
    'a b/Dockerfile': bad,
    'c/x.dockerfile': bad,
    'c/old images/Dockerfile': bad,
    graph: bad,
    'shared/warn.yaml': `extends: '@dflint/recommended'\nrules: { ${rule}: warn }\n`,
  });
  const { outputs } = runner.use({
    paths: '\n  a b\nc/**\n\n  graph  \n',
    config: 'shared/warn.yaml',
    args: `--ignore-pattern 'old images' --rule "multistage/prefer-named-stage: off"`,
  });
  expect(outputs).toMatchObject({ errors: '0', warnings: '3', files: '3' });
});

describe('which dflint', () => {
  test('the one that the action brings', () => {
    const committed = join(import.meta.dirname, '../bundle');
    const { outputs, commands, summary } = checkout({ Dockerfile: bad }, committed).use();
    expect(outputs).toMatchObject({ errors: '1', files: '1' });
    expect(commands).toMatchObject([{ name: 'error', properties: { title: rule } }]);
    expect(summary).toContain('### dflint: 1 problem');
  });

  /** A package that says its name in place of linting. */
  const other = (name: string): Record<string, string> => ({
    'package.json': JSON.stringify({ name: 'dflint', version: '9.9.9', bin: { dflint: './bin/dflint.js' } }),
    'bin/dflint.js': `console.log('this is ${name}')`,
  });

  test('the one that the project has installed', () => {
    const files = Object.entries(other('of the project')).map(([path, text]) => [
      `node_modules/dflint/${path}`,
      text,
    ]);
    const runner = checkout(Object.fromEntries(files) as Record<string, string>);
    expect(runner.use().text).toContain('this is of the project\n');
  });

  test('a version from npm', async () => {
    const registry = await startRegistry(tempFolder(other('from npm')));
    onTestFinished(registry.stop);
    const cache = tempFolder();
    const env = { npm_config_registry: registry.url, npm_config_cache: cache };
    const runner = checkout({ Dockerfile: good });
    expect(runner.use({ version: '9.9.9' }, env).text).toContain('this is from npm\n');
    const { success, commands } = runner.use({ version: '9.9.8' }, env);
    expect(success).toBe(false);
    expect(commands).toMatchObject([
      { data: 'dflint 9.9.8 cannot be installed. The log of this step says why.' },
    ]);
  });
});

describe('says what is wrong', () => {
  test.each([
    [{ 'fail-on': 'errors' }, "The input fail-on is 'errors'. It can be error, warning, never."],
    [{ annotations: 'yes' }, "The input annotations is 'yes'. It can be true, false."],
    [{ args: `--rule 'a` }, "The input args has a quote (') without its end: --rule 'a"],
    [
      { version: '../evil' },
      "The input version is '../evil'. It can be a version of dflint on npm, such as 0.1.0.",
    ],
    [{ 'working-directory': 'nowhere' }, /^The working-directory .*nowhere is not there\.$/],
    [{ config: 'nowhere.yaml' }, 'dflint could not do its work. The log of this step says why.'],
  ])('%j', (inputs, message) => {
    const { success, commands } = checkout({ Dockerfile: good }).use(inputs);
    expect(success).toBe(false);
    const data: unknown = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(commands).toEqual([{ name: 'error', properties: { title: 'dflint' }, data }]);
  });

  test('no Node', () => {
    const { success, commands } = checkout({ Dockerfile: good, 'bin/x': '' }).use({}, { PATH: '/nowhere' });
    expect(success).toBe(false);
    expect(commands).toMatchObject([
      { data: expect.stringMatching(/^There is no Node on this runner\. /) as string },
    ]);
  });

  test('a Node that is too old', () => {
    const older = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.1'})`;
    const runner = checkout({ Dockerfile: good });
    const { success, commands } = runner.use({}, { NODE_OPTIONS: `--import ${older}` });
    expect(success).toBe(false);
    expect(commands).toMatchObject([
      {
        data: expect.stringMatching(
          /^dflint needs Node 20\.19 or newer, and this runner has 18\.20\.1\. /,
        ) as string,
      },
    ]);
  });
});

describe('nothing that comes from outside is obeyed', () => {
  const forged = ['::error file=x::forged', '##[add-mask]e', '::set-output name=errors::0', '\u001b[31m'];

  test('names of files and stages', () => {
    // More than GitHub shows, so that some are listed in the log alone.
    const files = Object.fromEntries(
      forged.flatMap(text => [
        [`${text}.Dockerfile`, bad],
        [`${text}/Dockerfile`, bad],
        [`${text}/${text}/Dockerfile`, bad],
        [`stage${forged.indexOf(text)}/Dockerfile`, `FROM alpine:3.20 AS ${text}\nCOPY --from=${text} a b\n`],
      ]),
    );
    const runner = checkout(files);
    const { commands, outputs, text } = runner.use({ paths: '.', args: '--debug' });
    expect(outputs['files']).toBe('16');
    expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['error', 'notice']));
    expect(
      commands.filter(({ data, properties }) => data.startsWith('forged') || properties['file'] === 'x'),
    ).toEqual([]);
    expect(text).not.toMatch(/\u001b(?!\[[\d;]*m)/);
  });

  const script =
    '$(touch pwned) `touch pwned` "; touch pwned; " \'; touch pwned; \' ${{ github.token }} && touch pwned';
  test.each(['paths', 'config', 'sarif-file', 'working-directory', 'version', 'args', 'fail-on', 'summary'])(
    'the input %s',
    name => {
      const runner = checkout({ Dockerfile: good });
      runner.use({ [name]: script, ...(name !== 'paths' && { paths: 'Dockerfile' }) });
      expect(readdirSync(runner.workspace)).not.toContain('pwned');
    },
  );
});

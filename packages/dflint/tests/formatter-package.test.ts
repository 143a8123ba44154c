import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { FORMATS, FORMAT_ALIASES } from '../src/formatters/formats.ts';
import { loadFormatter } from '../src/formatters/load-formatter.ts';
import { message, result } from './results.ts';
import { tempFolder, tempProject } from './temp-folder.ts';

const context = { cwd: '/repo', rulesMeta: {} };
const results = [
  result('/repo/a\u001bb', [message({ message: 'In "\u001b]0;x\u0007"\n::error::x', line: 2 })], {
    source: 'FROM a\nRUN \u001b[2J ##[error]\n',
  }),
];

/** As a formatter sees them. */
const echo = 'results => JSON.stringify(results)';

test('each format is in the documentation', () => {
  const page = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  expect(documented.slice(0, Object.keys(FORMATS).length)).toEqual(Object.keys(FORMATS));
  const aliases = [...page.matchAll(/`(\w+)`[\w ,]* of `(\w+)`/g)].map(([, alias, name]) => [alias, name]);
  expect(aliases).toEqual(Object.entries(FORMAT_ALIASES));
});

describe('packages for ESLint', () => {
  test('eslint-formatter-pretty, an ES module', async () => {
    const format = await loadFormatter('pretty', import.meta.dirname);
    const text = stripVTControlCharacters(await format(results, context));
    expect(text).toContain('2:1  In "\\u001b]0;x\\u0007" ::error::x  a/b');
    expect(text).toContain('1 error');
  });

  test('eslint-formatter-codeframe, CommonJS, by its whole name', async () => {
    const format = await loadFormatter('eslint-formatter-codeframe', import.meta.dirname);
    const text = stripVTControlCharacters(await format(results, context));
    expect(text).toContain('error: In "\\u001b]0;x\\u0007" ::error::x (a/b) at ');
    expect(text).toContain('> 2 | RUN \ufffd[2J \ufffd#[error]');
    expect(text).toContain('1 error found.');
  });

  test('the ones of dflint are found from anywhere', async () => {
    const format = await loadFormatter('codeframe', tempFolder());
    expect(await format([], context)).toBe('');
  });
});

describe('names', () => {
  test.each([
    ['x', 'eslint-formatter-x'],
    ['x', 'dflint-formatter-x'],
    ['dflint-formatter-x', 'dflint-formatter-x'],
    ['@acme', '@acme/eslint-formatter'],
    ['@acme/x', '@acme/eslint-formatter-x'],
    ['@acme/x', '@acme/dflint-formatter-x'],
    ['@acme/eslint-formatter', '@acme/eslint-formatter'],
    ['@acme/eslint-formatter-x', '@acme/eslint-formatter-x'],
  ])('%s finds %s', async (name, folder) => {
    const cwd = tempProject({
      [`node_modules/${folder}/package.json`]: '{ "main": "main.cjs" }',
      [`node_modules/${folder}/main.cjs`]: `module.exports = () => '${folder}';`,
    });
    const format = await loadFormatter(name, cwd);
    expect(await format([], context)).toBe(folder);
  });

  test('one for dflint goes before one for ESLint', async () => {
    const cwd = tempProject({
      'node_modules/eslint-formatter-x/index.js': "module.exports = () => 'ESLint';",
      'node_modules/dflint-formatter-x/index.js': "module.exports = () => 'dflint';",
    });
    expect(await (await loadFormatter('x', cwd))([], context)).toBe('dflint');
  });

  test('packages whose names are not those of formatters are left alone', async () => {
    const cwd = tempProject({ 'node_modules/x/index.js': 'throw new Error("loaded");' });
    await expect(loadFormatter('x', cwd)).rejects.toThrow(
      'There is no format "x", and no package for it is installed.',
    );
  });

  test.each([
    ['tty', 'stylish'],
    ['unix', 'gnu'],
    ['gitlab_codeclimate', 'gitlab'],
  ])('%s is %s', async (alias, name) => {
    expect(await loadFormatter(alias, '/repo')).toBe(await loadFormatter(name, '/repo'));
  });

  test('a typing error', async () => {
    await expect(loadFormatter('sarf', '/repo')).rejects.toThrow('Did you mean "sarif"?');
  });
});

describe('paths', () => {
  const files = {
    'esm.mjs': `export default ${echo};`,
    'async.mjs': 'export default async (results, { cwd }) => cwd + results.length;',
    'compiled.cjs': `exports.__esModule = true; exports.default = ${echo};`,
    'folder/index.js': `module.exports = ${echo};`,
    'object.mjs': 'export default {};',
    'number.mjs': 'export default () => 1;',
    'broken.mjs': 'export default (;',
  };

  test.each(['./esm.mjs', './esm', './compiled.cjs', './folder', 'folder/index.js'])('%s', async path => {
    const format = await loadFormatter(path, tempProject(files));
    expect(JSON.parse(await format(results, context))).toMatchObject([
      {
        filePath: '/repo/a\\u001bb',
        messages: [{ message: 'In "\\u001b]0;x\\u0007" ::error::x' }],
        source: 'FROM a\nRUN \ufffd[2J \ufffd#[error]\n',
        fixableErrorCount: 0,
        usedDeprecatedRules: [],
      },
    ]);
  });

  test('absolute, and with the context of ESLint', async () => {
    const folder = tempProject(files);
    const format = await loadFormatter(join(folder, 'async.mjs'), '/repo');
    expect(await format(results, context)).toBe('/repo1');
  });

  test('may change the results that it gets', async () => {
    const folder = tempProject({
      'sort.mjs': 'export default r => { r.reverse()[0].messages.length = 0; return ""; };',
    });
    const format = await loadFormatter('./sort.mjs', folder);
    await format(results, context);
    expect(results[0]?.messages).toHaveLength(1);
  });

  test.each([
    ['./none.js', 'There is no file '],
    ['./object.mjs', 'is no formatter: its default export must be a function.'],
    ['./broken.mjs', 'syntax error'],
  ])('%s cannot be loaded', async (path, expected) => {
    await expect(loadFormatter(path, tempProject(files))).rejects.toThrow(expected);
  });

  test('what gives no text', async () => {
    const format = await loadFormatter('./number.mjs', tempProject(files));
    await expect(async () => format([], context)).rejects.toThrow('gave no text.');
  });
});

import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ResolvedConfig } from '@dflint/core';
import { ConfigSet, type ConfigSetOptions } from '../src/config/config-set.ts';
import { tempFolder, tempProject } from './temp-folder.ts';

/** A rule package with one rule, as the source of an ES module. */
const PLUGIN = `export default {
  meta: { name: 'dflint-plugin-acme', version: '1.0.0' },
  rules: { 'no-x': { meta: { type: 'problem', docs: { description: 'No x' }, messages: {}, schema: [{ type: 'object' }] }, create: () => ({}) } },
  configs: { strict: { rules: { 'acme/no-x': 'error' } } },
};`;

function configFor(
  root: string,
  file = 'Dockerfile',
  options: Partial<ConfigSetOptions> = {},
): Promise<ResolvedConfig> {
  return new ConfigSet({ cwd: root, ...options }).configFor(join(root, file));
}

/** What went wrong, with the path of the folder taken out. */
async function errorOf(root: string, options: Partial<ConfigSetOptions> = {}): Promise<string> {
  try {
    await configFor(root, 'Dockerfile', options);
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(root, '.') : String(error);
  }
  return expect.unreachable('no error');
}

describe('every kind of config file', () => {
  const JSON_TEXT = '{ "settings": { "a": 1 } }';
  const YAML_TEXT = 'settings:\n  a: 1\n';
  const ESM_TEXT = 'export default { settings: { a: await Promise.resolve(1) } };';
  const CJS_TEXT = 'module.exports = { settings: { a: 1 } };';
  const TS_TEXT = 'const a: number = 1;\nexport default { settings: { a } };';
  test.each([
    ['dflint.config.js', CJS_TEXT],
    ['dflint.config.mjs', ESM_TEXT],
    ['dflint.config.cjs', CJS_TEXT],
    ['.dflintrc', JSON_TEXT],
    ['.dflintrc', YAML_TEXT],
    ['.dflintrc.json', JSON_TEXT],
    ['.dflintrc.yaml', YAML_TEXT],
    ['.dflintrc.yml', YAML_TEXT],
    ['.dflintrc.js', ESM_TEXT],
    ['.dflintrc.cjs', CJS_TEXT],
    ['.dflintrc.mjs', ESM_TEXT],
    ['.config/dflintrc', YAML_TEXT],
    ['.config/dflintrc.yaml', YAML_TEXT],
    ['.config/dflint.json', JSON_TEXT],
    ['.config/dflint.config.mjs', ESM_TEXT],
    ['package.json', '{ "dflint": { "settings": { "a": 1 } } }'],
  ])('%s', async (name, text) => {
    const root = tempFolder({ [name]: text });
    expect((await configFor(root, 'a/b/Dockerfile')).settings).toEqual({ a: 1 });
  });

  test.each(['dflint.config.ts', 'dflint.config.mts', '.dflintrc.ts'])('%s', async name => {
    // Inside the repository, where typescript is installed.
    const root = tempFolder({ [name]: TS_TEXT }, import.meta.dirname);
    expect((await configFor(root)).settings).toEqual({ a: 1 });
    expect(readdirSync(root)).toEqual([name]);
  });
});

describe('the nearest config', () => {
  test('wins alone, and speaks for files relative to its folder', async () => {
    const overrides = '[{ "files": "sub/*", "settings": { "b": 2 } }]';
    const root = tempFolder({
      '.dflintrc.json': '{ "settings": { "outer": 1 } }',
      'package.json': '{ "name": "x", "devDependencies": { "dflint": "1" } }',
      'in/.config/dflintrc.json': `{ "settings": { "a": 1 }, "overrides": ${overrides} }`,
      'in/sub/package.json': '{ "name": "x" }',
    });
    expect((await configFor(root, 'Dockerfile')).settings).toEqual({ outer: 1 });
    expect((await configFor(root, 'in/Dockerfile')).settings).toEqual({ a: 1 });
    expect((await configFor(root, 'in/sub/Dockerfile')).settings).toEqual({ a: 1, b: 2 });
  });

  test('of several in a folder, scripts go first, package.json last', async () => {
    const root = tempFolder({
      'package.json': '{ "dflint": { "settings": { "from": "package.json" } } }',
      '.dflintrc': 'settings: { from: .dflintrc }',
      'dflint.config.mjs': 'export default { settings: { from: "dflint.config.mjs" } };',
    });
    expect((await configFor(root)).settings).toEqual({ from: 'dflint.config.mjs' });
  });
});

describe('overrideConfigFile', () => {
  test('is a file of any name, and globs are then relative to the working directory', async () => {
    const root = tempFolder({
      '.dflintrc': 'settings: { found: 1 }',
      'ci/strict.json':
        '{ "settings": { "a": 1 }, "overrides": [{ "files": "app/*", "settings": { "b": 1 } }] }',
    });
    const options = { overrideConfigFile: 'ci/strict.json' };
    expect((await configFor(root, 'app/Dockerfile', options)).settings).toEqual({ a: 1, b: 1 });
  });

  test('or the name of a shareable config', async () => {
    const root = tempFolder({
      'node_modules/@acme/dflint-config/package.json': '{ "main": "index.js" }',
      'node_modules/@acme/dflint-config/index.js': 'module.exports = { settings: { acme: 1 } };',
    });
    expect((await configFor(root, 'Dockerfile', { overrideConfigFile: '@acme' })).settings).toEqual({
      acme: 1,
    });
  });

  test('or true: nothing is looked for', async () => {
    const root = tempFolder({ '.dflintrc': 'broken: true' });
    await expect(configFor(root, 'Dockerfile', { overrideConfigFile: true })).resolves.toMatchObject({
      settings: {},
    });
  });
});

describe('packages and paths', () => {
  test('are found from the file that names them', async () => {
    const root = tempFolder({
      'a/.dflintrc': 'extends: [../base, acme]\nplugins: [acme, ./tools/local]',
      'base.yaml': 'extends: ./more/base.json',
      'more/base.json': '{ "settings": { "base": 1 } }',
      'a/node_modules/dflint-config-acme/package.json': '{ "main": "./lib/index.js" }',
      'a/node_modules/dflint-config-acme/lib/index.js': 'module.exports = { extends: "nested" };',
      'a/node_modules/dflint-config-acme/node_modules/dflint-config-nested/index.js':
        'module.exports = { settings: { nested: 1 } };',
      // ESM only: `require` could not load it.
      'a/node_modules/dflint-plugin-acme/package.json':
        '{ "type": "module", "exports": { ".": { "import": "./main.js" } } }',
      'a/node_modules/dflint-plugin-acme/main.js': PLUGIN,
      'a/tools/local/index.mjs': PLUGIN.replace('dflint-plugin-acme', 'dflint-plugin-local'),
    });
    const { settings, registry } = await configFor(root, 'a/Dockerfile');
    expect(settings).toEqual({ base: 1, nested: 1 });
    expect([...registry.rules.keys()]).toEqual(['acme/no-x', 'local/no-x']);
  });

  test('CommonJS that was compiled from ESM gives its default export', async () => {
    const root = tempFolder({
      '.dflintrc': 'extends: ./compiled.cjs',
      'compiled.cjs':
        'Object.defineProperty(exports, "__esModule", { value: true });\nexports.default = { settings: { a: 1 } };',
    });
    expect((await configFor(root)).settings).toEqual({ a: 1 });
  });

  test.each(['@dflint/recommended', 'plugin:multistage/strict'])('dflint brings %s itself', async name => {
    const root = tempFolder({ '.dflintrc': `extends: "${name}"` });
    const { registry, rules } = await configFor(root);
    expect([...registry.plugins.keys()]).toContain('multistage');
    expect(rules).toHaveProperty(['multistage/no-chained-cleanup', 0]);
  });
});

describe('broken configs are told in one line', () => {
  test.each([
    [
      'dflint.config.mjs',
      'export default {\n  a b\n};',
      /^\.\/dflint\.config\.mjs: line 2: syntax error: Unexpected identifier 'b'\.$/,
    ],
    [
      'dflint.config.cjs',
      'module.exports = {\n  a b\n};',
      /^\.\/dflint\.config\.cjs: line 2: syntax error: Unexpected identifier 'b'\.$/,
    ],
    [
      'dflint.config.mjs',
      '\n\nthrow new Error("boom\\nmore");',
      /^\.\/dflint\.config\.mjs: line 3 threw: boom$/,
    ],
    [
      'dflint.config.mjs',
      'export const config = {};',
      /^\.\/dflint\.config\.mjs: it exports no config\. Write: export default \{ extends: "@dflint\/recommended" \};$/,
    ],
    [
      'dflint.config.mjs',
      'import "nope/sub.js";',
      /^\.\/dflint\.config\.mjs: it imports the package nope, which is not installed\. Install it: npm install --save-dev nope$/,
    ],
    [
      'dflint.config.cjs',
      'require("@acme/nope");',
      /^\.\/dflint\.config\.cjs: it imports the package @acme\/nope, which is not installed\. Install it: npm install --save-dev @acme\/nope$/,
    ],
    [
      'dflint.config.mjs',
      'import "./nope.js";',
      /^\.\/dflint\.config\.mjs: Cannot find module '\.\/nope\.js' imported from \.\/dflint\.config\.mjs\.$/,
    ],
    ['.dflintrc.json', '{ "rules": {,} }', /^\.\/\.dflintrc\.json: line 1: not valid JSON: .+\.$/],
    ['.dflintrc.json', '{\n  "rules": {', /^\.\/\.dflintrc\.json: line 2: not valid JSON: .+\.$/],
    ['.dflintrc.yaml', 'rules:\n  a: ]\n', /^\.\/\.dflintrc\.yaml: line 2: not valid YAML: .+\.$/],
    ['package.json', '{ "dflint": {,} }', /^\.\/package\.json: line 1: not valid JSON: .+\.$/],
    ['.dflintrc', '', /^\.\/\.dflintrc: it is empty\. Write: extends: "@dflint\/recommended"$/],
    ['.dflintrc', '"text"', /^\.\/\.dflintrc: a config must be an object, not "text"\.$/],
    [
      '.dflintrc',
      'rulez: {}',
      /^\.\/\.dflintrc: rulez: is no key of a config\. Did you mean "rules"\? Allowed: .*\.$/,
    ],
    ['.dflintrc', 'rules: []', /^\.\/\.dflintrc: rules: must be an object/],
    [
      '.dflintrc',
      'rules: { a/b: loud }',
      /^\.\/\.dflintrc: rules\["a\/b"\]: "loud" is not a severity\. Allowed: /,
    ],
    [
      '.dflintrc',
      'rules: { a/b: warn }',
      /^\.\/\.dflintrc: rules\["a\/b"\]: there is no rule "a\/b": no plugin with the prefix "a" is in use/,
    ],
    [
      '.dflintrc',
      'plugins: [nope]',
      /^\.\/\.dflintrc: plugins\[0\]: the plugin "nope" was not found\. Install it: npm install --save-dev dflint-plugin-nope$/,
    ],
    [
      '.dflintrc',
      'plugins: [./nope]',
      /^\.\/\.dflintrc: plugins\[0\]: the plugin "\.\/nope" was not found\. There is no such file\.$/,
    ],
    [
      '.dflintrc',
      'extends: nope',
      /^\.\/\.dflintrc: extends: the config "nope" was not found\. Install it: npm install --save-dev dflint-config-nope$/,
    ],
  ])('%s %j', async (name, text, message) => {
    expect(await errorOf(tempProject({ [name]: text }))).toMatch(message);
  });

  test.each([
    ['./nope.json', '--config: there is no file ./nope.json.'],
    ['nope.yaml', '--config: there is no file ./nope.yaml.'],
    [
      'nope',
      '--config: extends: the config "nope" was not found. Install it: npm install --save-dev dflint-config-nope',
    ],
  ])('overrideConfigFile %s', async (overrideConfigFile, message) => {
    expect(await errorOf(tempFolder(), { overrideConfigFile })).toBe(message);
  });

  test('an override names itself', async () => {
    const overrideConfig = { name: 'command line', rules: { 'a/b': 'off' as const } };
    expect(await errorOf(tempFolder({ '.dflintrc': '{}' }), { overrideConfig })).toMatch(
      /^command line: rules\["a\/b"\]: there is no rule/,
    );
  });

  test('an ES module where Node expects CommonJS', async () => {
    const root = tempFolder({
      'dflint.config.cjs': "module.exports = require('./base.cjs');\n",
      'base.cjs': 'export default {};\n',
    });
    expect(await errorOf(root)).toBe(
      "./dflint.config.cjs: syntax error: Unexpected token 'export'. To Node this is CommonJS: give the file the ending .mjs, or write module.exports = { ... }.",
    );
  });

  test('a broken package.json in the working folder', async () => {
    const root = tempFolder({ 'package.json': '{\n"name": "x"', '.dflintrc.yaml': 'rules: {}\n' });
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await errorOf(root)).toMatch(/^\.\/package\.json: line 2: not valid JSON: .+\.$/);
  });

  test('TypeScript with a syntax error, and without anything that reads it', async () => {
    const inside = tempFolder({ 'dflint.config.ts': 'export default {\n  a: b c\n};' }, import.meta.dirname);
    expect(await errorOf(inside)).toMatch(/^\.\/dflint\.config\.ts: line 2: syntax error: .+/);
    if ('typescript' in process.features && process.features.typescript) return;
    const outside = tempFolder({ 'dflint.config.ts': 'export default {};' });
    expect(await errorOf(outside)).toBe(
      `./dflint.config.ts: Node ${process.versions.node} cannot read TypeScript. Use Node 22.18 or later, install typescript (npm install --save-dev typescript), or write JavaScript.`,
    );
  });

  test('a file that may not be read', async () => {
    const root = tempFolder({ '.dflintrc.yaml': 'settings: {}', 'folder.json/x': '' });
    chmodSync(join(root, '.dflintrc.yaml'), 0);
    // Root may read everything.
    if (process.getuid?.() === 0) await expect(configFor(root)).resolves.toBeDefined();
    else expect(await errorOf(root)).toBe('./.dflintrc.yaml: cannot be read: permission denied.');
    expect(await errorOf(root, { overrideConfigFile: 'folder.json' })).toBe(
      './folder.json: cannot be read: it is a folder.',
    );
  });
});

test('a config is loaded once, however many folders it serves', async () => {
  const root = tempFolder({
    'dflint.config.mjs':
      'globalThis.dflintLoads = (globalThis.dflintLoads ?? 0) + 1;\nexport default { settings: {} };',
  });
  const configs = new ConfigSet({ cwd: root });
  const all = await Promise.all(
    ['a', 'a/b', 'c', ''].map(folder => configs.configFor(join(root, folder, 'Dockerfile'))),
  );
  expect(new Set(all).size).toBe(1);
  expect(Reflect.get(globalThis, 'dflintLoads')).toBe(1);
});

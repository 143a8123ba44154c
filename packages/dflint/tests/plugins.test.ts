import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigSet } from '../src/config/config-set.ts';
import { readVersion } from '../src/version.ts';
import { addFiles, tempFolder, tempProject } from './temp-folder.ts';

/** The source of a rule as an object. */
const RULE = `{ meta: { type: 'problem', docs: { description: 'x' }, messages: {}, schema: [] }, create: () => ({}) }`;

/** The fields of a plugin with one rule. */
const fields = (name: string, rule = 'no-x', version = '1.0.0'): string =>
  `meta: { name: '${name}', version: '${version}' }, rules: { '${rule}': ${RULE} }`;

const CORE_VERSION = (createRequire(import.meta.url)('@dflint/core/package.json') as { version: string })
  .version;

/** The rules that can be set in a folder. */
async function rulesIn(root: string): Promise<string[]> {
  const { registry } = await new ConfigSet({ cwd: root }).configFor(join(root, 'Dockerfile'));
  return [...registry.rules.keys()];
}

async function errorIn(root: string): Promise<string> {
  const error: unknown = await rulesIn(root).catch((thrown: unknown) => thrown);
  return error instanceof Error ? error.message.replaceAll(root, '.') : expect.unreachable('no error');
}

describe('a plugin may be written', () => {
  test.each<[string, Record<string, string>]>([
    [
      'as an ES module',
      {
        'package.json': '{ "name": "dflint-plugin-acme", "type": "module", "exports": "./index.js" }',
        'index.js': `export default { ${fields('dflint-plugin-acme')} };`,
      },
    ],
    [
      'as an ES module for import alone',
      {
        'package.json': '{ "name": "dflint-plugin-acme", "exports": { ".": { "import": "./index.mjs" } } }',
        'index.mjs': `export default { ${fields('dflint-plugin-acme')} };`,
      },
    ],
    [
      'in CommonJS',
      {
        'package.json': '{ "name": "dflint-plugin-acme", "main": "lib" }',
        'lib/index.js': `module.exports = { ${fields('dflint-plugin-acme')} };`,
      },
    ],
    [
      'in CommonJS with named exports',
      {
        'package.json': '{ "name": "dflint-plugin-acme" }',
        'index.js': `exports.meta = { name: 'dflint-plugin-acme' }; exports.rules = { 'no-x': ${RULE} };`,
      },
    ],
    [
      'in TypeScript, compiled to CommonJS',
      {
        'package.json': '{ "name": "dflint-plugin-acme", "main": "dist/index.js" }',
        'dist/index.js': `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.default = { ${fields('dflint-plugin-acme')} };`,
      },
    ],
    [
      'in TypeScript, compiled to both',
      {
        'package.json':
          '{ "name": "dflint-plugin-acme", "type": "module", "exports": { ".": { "types": "./index.d.ts", "import": "./index.js", "require": "./index.cjs" } } }',
        'index.js': `export default { ${fields('dflint-plugin-acme')} };`,
        'index.cjs': `Object.defineProperty(exports, "__esModule", { value: true });\nexports.default = { ${fields('dflint-plugin-acme')} };`,
      },
    ],
  ])('%s', async (_, files) => {
    const root = tempProject({ '.dflintrc': 'plugins: [acme]\nrules: { acme/no-x: error }' });
    addFiles(join(root, 'node_modules/dflint-plugin-acme'), files);
    expect(await rulesIn(root)).toEqual(['acme/no-x']);
  });

  test('in TypeScript of several files, by path', async () => {
    const root = tempProject({
      '.dflintrc': 'plugins: [./tools/dflint]\nrules: { acme/no-x: error, acme/no-y: warn }',
      'tools/dflint/index.ts': `
        import noX from './rules/no-x.ts';
        import { noY } from './rules/no-y.ts';
        interface Meta { name: string }
        export default { meta: { name: 'dflint-plugin-acme' } satisfies Meta, rules: { 'no-x': noX, 'no-y': noY } };`,
      'tools/dflint/rules/no-x.ts': `import { rule } from '../rule.ts';\nexport default rule as object;`,
      'tools/dflint/rules/no-y.ts': `import { rule } from '../rule.ts';\nexport const noY: object = rule;`,
      'tools/dflint/rule.ts': `import noX from './rules/no-x.ts';\nexport const rule: object = ${RULE};\nexport const circle = () => noX;`,
    });
    const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(typescript, join(root, 'node_modules/typescript'));
    const [first, second] = await Promise.all([rulesIn(root), rulesIn(root)]);
    expect(first).toEqual(['acme/no-x', 'acme/no-y']);
    expect(second).toEqual(first);
    // What was compiled is gone.
    expect(readdirSync(join(root, 'tools/dflint')).sort()).toEqual(['index.ts', 'rule.ts', 'rules']);
    expect(readdirSync(join(root, 'tools/dflint/rules'))).toEqual(['no-x.ts', 'no-y.ts']);
  });
});

describe('a plugin by path is', () => {
  const plugin = `export default { ${fields('dflint-plugin-acme')} };`;
  test.each<[string, string, Record<string, string>]>([
    ['a file', './tools/acme.mjs', { 'tools/acme.mjs': plugin }],
    ['a file without its extension', './tools/acme', { 'tools/acme.mjs': plugin }],
    ['a folder with an index file', './tools/acme', { 'tools/acme/index.mjs': plugin }],
    [
      'a folder with a package',
      './tools/acme',
      {
        'tools/acme/package.json': '{ "type": "module", "main": "./src/plugin.js" }',
        'tools/acme/src/plugin.js': plugin,
      },
    ],
    ['a path as Windows writes it', '.\\tools\\acme', { 'tools/acme/index.mjs': plugin }],
    ['a path upwards', '../project/tools/acme', { 'tools/acme/index.mjs': plugin }],
  ])('%s', async (_, path, files) => {
    const root = tempProject({ '.dflintrc.json': JSON.stringify({ plugins: [path] }), ...files });
    expect(await rulesIn(root)).toEqual(['acme/no-x']);
  });
});

test('rules of one name in two plugins are two rules', async () => {
  const root = tempProject({
    '.dflintrc': 'plugins: [acme, "@acme", ./local.mjs]\nrules: { acme/no-x: error, "@acme/no-x": off }',
    'node_modules/dflint-plugin-acme/index.js': `module.exports = { ${fields('dflint-plugin-acme')} };`,
    'node_modules/@acme/dflint-plugin/index.js': `module.exports = { ${fields('@acme/dflint-plugin')} };`,
    'local.mjs': `export default { ${fields('local')} };`,
  });
  expect(await rulesIn(root)).toEqual(['acme/no-x', '@acme/no-x', 'local/no-x']);
});

describe('what is wrong with a plugin is told with its package and the field:', () => {
  const inFolder = (files: Record<string, string>): string => {
    const root = tempProject({ '.dflintrc': 'plugins: [acme]' });
    addFiles(join(root, 'node_modules/dflint-plugin-acme'), files);
    return root;
  };

  test.each([
    [
      'module.exports = { rules: { "no-x": { create() {} } } };',
      './node_modules/dflint-plugin-acme/index.js: rules["no-x"].meta: must be an object with "type", "docs", "messages" and "schema", not undefined.',
    ],
    [
      'module.exports = 3;',
      './node_modules/dflint-plugin-acme/index.js: a plugin must be an object with "rules" or "configs", not 3.',
    ],
    ['throw new Error("boom");', './node_modules/dflint-plugin-acme/index.js: line 1 threw: boom'],
  ])('%s', async (text, message) => {
    expect(await errorIn(inFolder({ 'index.js': text }))).toBe(message);
  });

  test('one that is linked from a folder of another name', async () => {
    const root = tempProject({
      '.dflintrc': 'plugins: [acme]',
      'packages/rules/index.mjs': 'export const rules = {};',
    });
    addFiles(join(root, 'packages/rules'), {
      'package.json': '{ "name": "dflint-plugin-acme", "main": "index.mjs" }',
    });
    mkdirSync(join(root, 'node_modules'));
    symlinkSync('../packages/rules', join(root, 'node_modules/dflint-plugin-acme'));
    expect(await errorIn(root)).toBe(
      'dflint-plugin-acme (./packages/rules/index.mjs): a plugin must be the default export. Write: export default { meta: { name, version }, rules: { ... } };',
    );
  });

  test.each([
    [
      '{ "main": "dist/index.js" }',
      'is installed, but "main" or "exports" of its package.json leads to no file. Is it built?',
    ],
    [
      '{ "exports": { "./x": "./x.js" } }',
      'is installed, but "main" or "exports" of its package.json leads to no file. Is it built?',
    ],
  ])('one that cannot be loaded: %s', async (manifest, problem) => {
    const root = inFolder({ 'package.json': manifest });
    expect(await errorIn(root)).toBe(`dflint-plugin-acme (./node_modules/dflint-plugin-acme): ${problem}`);
  });

  test('one whose package.json is broken', async () => {
    expect(await errorIn(inFolder({ 'package.json': '{' }))).toMatch(
      /^dflint-plugin-acme: cannot be looked up: .*package\.json/,
    );
  });

  test.each([
    ['@dflint/core', '^99.0.0', CORE_VERSION],
    ['@dflint/core', '<0.0.1 || >=99', CORE_VERSION],
    ['dflint', '99.x', readVersion()],
  ])('one that is made for %s %s', async (name, range, running) => {
    const manifest = { name: 'dflint-plugin-acme', version: '2.0.0', peerDependencies: { [name]: range } };
    const root = inFolder({
      'package.json': JSON.stringify(manifest),
      'index.js': `module.exports = { ${fields('dflint-plugin-acme')} };`,
    });
    expect(await errorIn(root)).toBe(
      `dflint-plugin-acme 2.0.0: peerDependencies["${name}"]: it is made for ${name} ${range}, but ${running} runs here. Install a version of dflint-plugin-acme for that, or another dflint. (./node_modules/dflint-plugin-acme/package.json)`,
    );
  });

  test.each([`^${CORE_VERSION}`, '*', '>=0.0.1 <99', 'workspace:*'])(
    'but not one that is made for %s',
    async range => {
      const manifest = { name: 'dflint-plugin-acme', peerDependencies: { '@dflint/core': range } };
      const root = inFolder({
        'package.json': JSON.stringify({ ...manifest, main: 'dist/index.js' }),
        'dist/package.json': '{ "type": "commonjs" }',
        'dist/index.js': `module.exports = { ${fields('dflint-plugin-acme')} };`,
      });
      expect(await rulesIn(root)).toEqual(['acme/no-x']);
    },
  );
});

describe('one plugin in two versions', () => {
  const nested = (version: string): Record<string, string> => ({
    '.dflintrc': 'extends: "@acme"\nplugins: [x]',
    'node_modules/@acme/dflint-config/index.js': 'module.exports = { plugins: ["x"] };',
    'node_modules/@acme/dflint-config/node_modules/dflint-plugin-x/index.js': `module.exports = { ${fields('dflint-plugin-x', 'no-x', version)} };`,
    'node_modules/dflint-plugin-x/index.js': `module.exports = { ${fields('dflint-plugin-x')} };`,
  });

  test('is a fault that names both', async () => {
    expect(await errorIn(tempProject(nested('2.0.0')))).toBe(
      './.dflintrc » @acme: plugins[0]: two different plugins have the prefix "x": dflint-plugin-x 1.0.0 from ./node_modules/dflint-plugin-x/index.js and dflint-plugin-x 2.0.0 from ./node_modules/@acme/dflint-config/node_modules/dflint-plugin-x/index.js. Use one version, or give one of them a prefix of its own: plugins: { prefix: plugin }.',
    );
  });

  test('is none when they are the same version', async () => {
    expect(await rulesIn(tempProject(nested('1.0.0')))).toEqual(['x/no-x']);
  });
});

test('a rule of a package that dflint brings but the config does not use', async () => {
  const root = tempFolder({ '.dflintrc': 'plugins: [multistage]\nrules: { DL3006: error }' });
  expect(await errorIn(root)).toBe(
    './.dflintrc: rules.DL3006: there is no rule "DL3006". @dflint/plugin-hadolint has it: name that in "plugins".',
  );
});

import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ResolvedConfig } from '@dflint/core';
import { ConfigSet } from '../src/config/config-set.ts';
import { dflint } from './cli.ts';
import { tempFolder, tempProject } from './temp-folder.ts';

const RULE = `{ meta: { type: 'problem', docs: { description: 'x' }, messages: {}, schema: [] }, create: () => ({}) }`;
const plugin = (name: string, version = '1.0.0'): string =>
  `module.exports = { meta: { name: '${name}', version: '${version}' }, rules: { 'no-x': ${RULE} } };`;
const setting = (name: string): string => `module.exports = { settings: { ${name}: 1 } };`;

/** Makes `link` (with its folders) lead to `target`, both from a folder, as package managers do. */
function link(root: string, target: string, path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(join(root, target), join(root, path));
}

async function configFor(root: string, file: string, cwd = root): Promise<ResolvedConfig> {
  return new ConfigSet({ cwd }).configFor(join(root, file));
}

describe('of several configs', () => {
  const files = {
    '.dflintrc': 'settings: { from: top, top: 1 }',
    'a/.dflintrc.json': '{ "root": true, "settings": { "from": "a" } }',
    'a/deep/package.json': '{ "name": "deep" }',
    'b/package.json': '{ "dflint": { "settings": { "from": "b" } } }',
    'c/.config/dflint.yaml': 'extends: ../../.dflintrc\nsettings: { from: c }',
    'd/dflint.config.mjs': 'export default [{ settings: { from: "early" } }, { settings: { from: "d" } }];',
  };

  test.each([
    ['Dockerfile', { from: 'top', top: 1 }],
    ['other/deep/Dockerfile', { from: 'top', top: 1 }],
    ['a/Dockerfile', { from: 'a' }],
    ['a/deep/Dockerfile', { from: 'a' }],
    // Without `root`, too: the nearest counts alone, unless it extends another one.
    ['b/Dockerfile', { from: 'b' }],
    ['c/Dockerfile', { from: 'c', top: 1 }],
    ['d/e/f/Dockerfile', { from: 'd' }],
  ])('the nearest counts for %s', async (file, settings) => {
    const root = tempProject(files);
    expect((await configFor(root, file)).settings).toEqual(settings);
    // Wherever dflint is started.
    expect((await configFor(root, file, join(root, 'a'))).settings).toEqual(settings);
  });

  test('each counts for its own files in one run', async () => {
    const root = tempFolder({
      Dockerfile: 'FROM a:latest\n',
      '.dflintrc': 'plugins: [hadolint]\nrules: { DL3007: error }',
      'a/Dockerfile': 'FROM a:latest\n',
      'a/.dflintrc': 'plugins: [hadolint]\nrules: { DL3007: warn }',
      'b/Dockerfile': 'FROM a:latest\n',
      'b/.dflintrc': 'root: true',
    });
    const { out } = await dflint(root, ['-f', 'json', '.']);
    const results = JSON.parse(out) as { filePath: string; errorCount: number; warningCount: number }[];
    expect(results.map(each => [each.filePath, each.errorCount, each.warningCount])).toEqual([
      ['./Dockerfile', 1, 0],
      ['./a/Dockerfile', 0, 1],
      ['./b/Dockerfile', 0, 0],
    ]);
  });

  test('globs are relative to the folder of the config that holds them, also where it is extended', async () => {
    const root = tempFolder({
      'base.yaml': 'overrides: [{ files: "app/*", settings: { base: 1 } }]\nignores: vendor/**',
      'app/.dflintrc': 'extends: ../base.yaml\noverrides: [{ files: "app/*", settings: { own: 1 } }]',
    });
    expect((await configFor(root, 'app/Dockerfile')).settings).toEqual({});
    expect((await configFor(root, 'app/app/Dockerfile')).settings).toEqual({ base: 1, own: 1 });
    expect((await configFor(root, 'app/vendor/Dockerfile')).ignored).toBe(true);
  });
});

describe('packages are found', () => {
  test('in the node_modules of a package, and hoisted above it', async () => {
    const root = tempProject({
      'packages/a/.dflintrc': 'extends: [near, far]\nplugins: [x]',
      'packages/a/node_modules/dflint-config-near/index.js': setting('near'),
      'node_modules/dflint-config-far/index.js': setting('far'),
      'node_modules/dflint-plugin-x/index.js': plugin('dflint-plugin-x'),
    });
    const { settings, registry } = await configFor(root, 'packages/a/Dockerfile');
    expect(settings).toEqual({ near: 1, far: 1 });
    expect([...registry.rules.keys()]).toEqual(['x/no-x']);
  });

  test('in another version in each package', async () => {
    const root = tempProject({
      'packages/a/.dflintrc': 'plugins: [x]',
      'packages/a/node_modules/dflint-plugin-x/index.js': plugin('dflint-plugin-x', '2.0.0'),
      'packages/b/.dflintrc': 'plugins: [x]',
      'node_modules/dflint-plugin-x/index.js': plugin('dflint-plugin-x', '1.0.0'),
    });
    const configs = new ConfigSet({ cwd: root });
    const versionIn = async (folder: string): Promise<string | undefined> => {
      const { registry } = await configs.configFor(join(root, folder, 'Dockerfile'));
      return registry.plugins.get('x')?.plugin.meta?.version;
    };
    expect([await versionIn('packages/a'), await versionIn('packages/b')]).toEqual(['2.0.0', '1.0.0']);
  });

  test('as packages of the workspace, linked into node_modules', async () => {
    const root = tempProject({
      'app/.dflintrc': 'extends: "@acme"\nplugins: ["@acme"]',
      'tools/config/package.json': '{ "name": "@acme/dflint-config", "main": "main.json" }',
      'tools/config/main.json': '{ "extends": "./more.yaml", "settings": { "main": 1 } }',
      'tools/config/more.yaml': 'settings: { more: 1 }',
      'tools/rules/package.json': '{ "name": "@acme/dflint-plugin", "exports": "./src/index.cjs" }',
      'tools/rules/src/index.cjs': plugin('@acme/dflint-plugin'),
    });
    link(root, 'tools/config', 'node_modules/@acme/dflint-config');
    link(root, 'tools/rules', 'node_modules/@acme/dflint-plugin');
    const { settings, registry } = await configFor(root, 'app/Dockerfile');
    expect(settings).toEqual({ more: 1, main: 1 });
    expect([...registry.rules.keys()]).toEqual(['@acme/no-x']);
  });

  test('as pnpm lays them out: each with its own dependencies, which nobody else sees', async () => {
    const store = 'node_modules/.pnpm';
    const root = tempProject({
      '.dflintrc': 'extends: "@acme"',
      [`${store}/@acme+dflint-config@1.0.0/node_modules/@acme/dflint-config/index.js`]:
        'module.exports = { extends: ["nested", "./more.js"], plugins: ["x"], rules: { "x/no-x": "error" } };',
      [`${store}/@acme+dflint-config@1.0.0/node_modules/@acme/dflint-config/more.js`]: setting('more'),
      [`${store}/dflint-config-nested@1.0.0/node_modules/dflint-config-nested/index.js`]: setting('nested'),
      [`${store}/dflint-plugin-x@1.0.0/node_modules/dflint-plugin-x/index.js`]: plugin('dflint-plugin-x'),
    });
    const ofConfig = `${store}/@acme+dflint-config@1.0.0/node_modules`;
    link(root, `${ofConfig}/@acme/dflint-config`, 'node_modules/@acme/dflint-config');
    for (const name of ['dflint-config-nested', 'dflint-plugin-x'])
      link(root, `${store}/${name}@1.0.0/node_modules/${name}`, `${ofConfig}/${name}`);
    const { settings, rules } = await configFor(root, 'Dockerfile');
    expect(settings).toEqual({ nested: 1, more: 1 });
    expect(rules).toEqual({ 'x/no-x': [2] });
    // The project itself has no such plugin.
    const other = tempProject({ '.dflintrc': 'plugins: [x]' });
    await expect(configFor(other, 'Dockerfile')).rejects.toThrow('the plugin "x" was not found');
  });

  test('by subpaths and by full names', async () => {
    const root = tempProject({
      '.dflintrc': 'extends: ["@acme/tools/strict", dflint-config-full, "@acme/other/deep.json"]',
      'node_modules/@acme/tools/package.json': '{ "exports": { "./strict": { "import": "./strict.mjs" } } }',
      'node_modules/@acme/tools/strict.mjs': 'export default { settings: { strict: 1 } };',
      'node_modules/dflint-config-full/index.js': setting('full'),
      'node_modules/@acme/other/deep.json': '{ "settings": { "deep": 1 } }',
    });
    expect((await configFor(root, 'Dockerfile')).settings).toEqual({ strict: 1, full: 1, deep: 1 });
  });

  test('or not: the message has the command of the workspace', async () => {
    const root = tempProject({ 'pnpm-lock.yaml': '', 'app/.dflintrc': 'extends: acme' });
    await expect(configFor(root, 'app/Dockerfile')).rejects.toThrow(
      'extends: the config "acme" was not found. Install it: pnpm add --save-dev dflint-config-acme',
    );
  });
});

test('a circle of configs is told with the way through it', async () => {
  const root = tempProject({
    '.dflintrc': 'extends: ./a.yaml',
    'a.yaml': 'extends: [./b/index.json]',
    'b/index.json': '{ "overrides": [{ "files": "*", "extends": "../a.yaml" }] }',
  });
  const error: unknown = await configFor(root, 'Dockerfile').catch((thrown: unknown) => thrown);
  expect((error as Error).message.replaceAll(root, '.')).toBe(
    './.dflintrc » ./a.yaml » ./b/index.json: overrides[0].extends: "../a.yaml" extends itself in a circle.',
  );
});

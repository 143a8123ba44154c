import {
  type Config,
  ConfigError,
  defineConfig,
  elementsFor,
  loadConfig,
  type ResolvedModule,
  resolveConfig,
} from '@dflint/core';
import { describe, expect, test } from 'vitest';
import { load, pluginOf } from './load-config.ts';

const x = pluginOf('dflint-plugin-x');

describe('extends', () => {
  test('takes names, paths and objects, in order, and is overridden by what extends', async () => {
    const { resolved, requests } = await load(
      defineConfig({
        extends: ['@dflint/recommended', './base.js', { rules: { 'x/b': 'warn' } }],
        rules: { 'x/a': 'off' },
      }),
      {
        '@dflint/config-recommended': {
          plugins: [x],
          rules: { 'x/a': 'error', 'x/b': 'error' },
          settings: { a: 1 },
        },
        './base.js': { rules: { 'x/a': ['warn', { limit: 2 }] }, settings: { b: 2 } },
      },
    );
    expect(requests).toEqual([
      '@dflint/config-recommended from /repo/dflint.config.js',
      './base.js from /repo/dflint.config.js',
    ]);
    expect(resolved.rules).toEqual({ 'x/a': [0, { limit: 2 }], 'x/b': [1] });
    expect(resolved.settings).toEqual({ a: 1, b: 2 });
  });

  test('resolves names from the config that holds them', async () => {
    const { requests } = await load(
      { extends: '@acme' },
      {
        '@acme/dflint-config': { extends: './base.js', plugins: ['x'] },
        './base.js': {},
        'dflint-plugin-x': x,
      },
    );
    expect(requests).toEqual([
      '@acme/dflint-config from /repo/dflint.config.js',
      '@dflint/plugin-x from /modules/@acme/dflint-config',
      'dflint-plugin-x from /modules/@acme/dflint-config',
      './base.js from /modules/@acme/dflint-config',
    ]);
  });

  test.each([
    ['of a plugin in use', { plugins: ['x'], extends: 'plugin:x/strict' }],
    ['of a plugin that is not in use yet', { extends: ['plugin:x/strict'] }],
    ['of a plugin by its full name', { plugins: ['x'], extends: 'plugin:dflint-plugin-x/strict' }],
  ])('takes configs %s', async (_, config) => {
    const plugin = pluginOf('dflint-plugin-x', { strict: { rules: { 'x/a': 'error' } } });
    const { resolved } = await load(config, { 'dflint-plugin-x': plugin });
    expect(resolved.rules).toEqual({ 'x/a': [2] });
  });

  test('takes configs of scoped plugins', async () => {
    const plugin = pluginOf('@acme/dflint-plugin-foo', { strict: { rules: { '@acme/foo/a': 1 } } });
    const { resolved } = await load(
      { extends: 'plugin:@acme/foo/strict' },
      { '@acme/dflint-plugin-foo': plugin },
    );
    expect(resolved.rules).toEqual({ '@acme/foo/a': [1] });
  });

  test('may lead to one config by two ways', async () => {
    const { resolved } = await load(
      { extends: ['./a.js', './b.js'] },
      { './a.js': { extends: './c.js' }, './b.js': { extends: './c.js' }, './c.js': { settings: { c: 1 } } },
    );
    expect(resolved.settings).toEqual({ c: 1 });
  });

  test.each<[string, unknown, Record<string, unknown>]>([
    ['a file', { extends: './a.js' }, { './a.js': { extends: './a.js' } }],
    ['files', { extends: './a.js' }, { './a.js': { extends: './b.js' }, './b.js': { extends: './a.js' } }],
    [
      'a config of a plugin',
      { extends: 'plugin:x/strict' },
      { 'dflint-plugin-x': pluginOf('dflint-plugin-x', { strict: { extends: 'plugin:x/strict' } }) },
    ],
    [
      'the config file itself',
      { extends: './me.js' },
      { './me.js': { overrides: [{ files: '*', extends: './me.js' }] } },
    ],
  ])('must not go in a circle: %s', async (_, config, modules) => {
    await expect(load(config, modules)).rejects.toThrow(/extends itself in a circle/);
  });

  test('must not go in a circle of objects', async () => {
    const config: Record<string, unknown> = {};
    config['extends'] = [config];
    await expect(load(config)).rejects.toThrow(/extends itself in a circle/);
  });
});

test('an array of configs is taken in order', async () => {
  const { resolved } = await load(
    defineConfig([{ plugins: [x] }, { rules: { 'x/a': 'error' } }, { rules: { 'x/a': 'warn' } }]),
  );
  expect(resolved.rules).toEqual({ 'x/a': [1] });
});

describe('plugins', () => {
  test.each<[string, unknown, string[]]>([
    ['by name', { plugins: ['x'] }, ['x/a', 'x/b']],
    ['by full name', { plugins: ['dflint-plugin-x'] }, ['x/a', 'x/b']],
    ['by path', { plugins: ['./tools/dflint'] }, ['tools/a', 'tools/b']],
    ['as objects', { plugins: [x] }, ['x/a', 'x/b']],
    ['under a prefix', { plugins: { y: x } }, ['y/a', 'y/b']],
    [
      'twice',
      { plugins: ['x', x, 'dflint-plugin-x'], extends: { plugins: [pluginOf('dflint-plugin-x')] } },
      ['x/a', 'x/b'],
    ],
    [
      'of several names',
      { plugins: ['x', { ...x, meta: { name: '@acme/dflint-plugin' } }] },
      ['x/a', 'x/b', '@acme/a', '@acme/b'],
    ],
    ['in overrides', { overrides: [{ files: 'nope', plugins: ['x'] }] }, ['x/a', 'x/b']],
    ['without meta, by name', { plugins: ['bare'] }, ['bare/a', 'bare/b']],
    ['without rules', { plugins: { y: {} } }, []],
  ])('%s', async (_, config, ids) => {
    const { loaded } = await load(config, {
      'dflint-plugin-x': x,
      './tools/dflint': pluginOf('tools'),
      'dflint-plugin-bare': { rules: x.rules },
    });
    expect([...loaded.registry.rules.keys()]).toEqual(ids);
  });

  test('two versions of one are a fault', async () => {
    await expect(
      load({ plugins: ['x', pluginOf('dflint-plugin-x', {}, '2.0.0')] }, { 'dflint-plugin-x': x }),
    ).rejects.toThrow(
      '/repo/dflint.config.js: plugins[1]: two different plugins have the prefix "x": dflint-plugin-x 1.0.0 from /modules/dflint-plugin-x and dflint-plugin-x 2.0.0 from dflint-plugin-x. Use one version, or give one of them a prefix of its own: plugins: { prefix: plugin }.',
    );
  });
});

describe('several configs', () => {
  test('are merged in order', async () => {
    const loaded = await loadConfig(
      [
        { plugins: [x], rules: { 'x/a': 'error', 'x/b': 'error' } },
        { rules: { 'x/a': ['warn', { limit: 3 }] } },
        { rules: { 'x/a': 'error' } },
      ].map((config, i) => ({ config, source: `config ${i}`, basePath: '/' })),
    );
    expect(resolveConfig(loaded, '/Dockerfile').rules).toEqual({ 'x/a': [2, { limit: 3 }], 'x/b': [2] });
  });

  test('elements say where they come from', async () => {
    const { loaded } = await load(
      {
        extends: ['@acme', { name: 'mine' }, {}],
        overrides: [{ files: 'Dockerfile', extends: './b.js' }, { files: 'x' }],
      },
      { '@acme/dflint-config': { extends: './b.js' }, './b.js': {} },
    );
    const file = '/repo/dflint.config.js';
    expect(elementsFor(loaded, '/repo/Dockerfile').map(({ source }) => source)).toEqual([
      `${file} » @acme » ./b.js`,
      `${file} » @acme`,
      `${file} » mine`,
      `${file} » extends[2]`,
      file,
      `${file} » ./b.js`,
      `${file} » overrides[0]`,
    ]);
  });
});

describe('a fault is told with its file, key and remedy:', () => {
  const strict: Config = {};
  test.each<[unknown, string]>([
    [3, 'a config must be an object, not 3.'],
    [null, 'a config must be an object, not null.'],
    [undefined, 'a config must be an object, not undefined.'],
    ['recommended', 'a config must be an object, not "recommended".'],
    [() => ({}), 'a config must be an object, not a function.'],
    [
      { rulse: {} },
      'rulse: is no key of a config. Did you mean "rules"? Allowed: $schema, name, root, extends, plugins, rules, settings, overrides, ignores, reportUnusedDisableDirectives, noInlineConfig, requireReason.',
    ],
    [{ root: 'yes' }, 'root: must be true or false, not "yes".'],
    [{ requireReason: 1 }, 'requireReason: must be true or false, not 1.'],
    [{ extends: 3 }, 'extends: must be the name of a config, a path or a config, not 3.'],
    [{ extends: ['', {}] }, 'extends[0]: must be the name of a config, a path or a config, not "".'],
    [
      { extends: 'nope' },
      'extends: the config "nope" was not found. Install it: npm install --save-dev dflint-config-nope',
    ],
    [
      { extends: ['@acme'] },
      'extends[0]: the config "@acme" was not found. Install it: npm install --save-dev @acme/dflint-config',
    ],
    [{ extends: './nope.js' }, 'extends: the config "./nope.js" was not found. There is no such file.'],
    [
      { extends: 'plugin:nope/strict' },
      'extends: the plugin "nope" was not found. Install it: npm install --save-dev dflint-plugin-nope',
    ],
    [
      { extends: 'plugin:x/stric' },
      'extends: the plugin "x" has no config "stric". Did you mean "strict"? It has: strict.',
    ],
    [{ extends: 'plugin:x/toString' }, 'extends: the plugin "x" has no config "toString". It has: strict.'],
    [
      { plugins: 'x' },
      'plugins: must be an array of names, paths or plugins, or an object of plugins by prefix, not "x".',
    ],
    [{ plugins: [3] }, 'plugins[0]: must be the name of a package, a path or a plugin, not 3.'],
    [{ plugins: { y: 'x' } }, 'plugins.y: must be a plugin object, not "x".'],
    [
      { plugins: ['nope'] },
      'plugins[0]: the plugin "nope" was not found. Install it: npm install --save-dev dflint-plugin-nope',
    ],
    [{ plugins: ['./nope'] }, 'plugins[0]: the plugin "./nope" was not found. There is no such file.'],
    [
      { plugins: [{ rules: {} }] },
      'plugins[0]: has no "meta.name", so its rules have no prefix. Give it one, or write plugins: { prefix: plugin }.',
    ],
    [{ rules: [] }, 'rules: must be an object of severities by rule name, not [].'],
    [
      { rules: { 'x/a': 'eror' } },
      'rules["x/a"]: "eror" is not a severity. Allowed: "off", "warn", "error", 0, 1, 2, or an array of a severity and the rule\'s options.',
    ],
    [
      { rules: { 'x/a': 3 } },
      'rules["x/a"]: 3 is not a severity. Allowed: "off", "warn", "error", 0, 1, 2, or an array of a severity and the rule\'s options.',
    ],
    [
      { rules: { 'x/a': [] } },
      'rules["x/a"]: undefined is not a severity. Allowed: "off", "warn", "error", 0, 1, 2, or an array of a severity and the rule\'s options.',
    ],
    [
      { rules: { 'x/a': null } },
      'rules["x/a"]: null is not a severity. Allowed: "off", "warn", "error", 0, 1, 2, or an array of a severity and the rule\'s options.',
    ],
    [
      { plugins: ['x'], rules: { 'x/c': 'off' } },
      'rules["x/c"]: there is no rule "x/c". Did you mean "x/a"?',
    ],
    [{ plugins: ['x'], rules: { b: 'off' } }, 'rules.b: there is no rule "b". Did you mean "x/b"?'],
    [
      { plugins: ['x'], rules: { 'nope/a': 'off' } },
      'rules["nope/a"]: there is no rule "nope/a": no plugin with the prefix "nope" is in use. Plugins in use: x. Name its package in "plugins", or a config that does in "extends".',
    ],
    [
      { rules: { 'x/a': 'off' } },
      'rules["x/a"]: there is no rule "x/a": no plugin with the prefix "x" is in use. Plugins in use: none. Name its package in "plugins", or a config that does in "extends".',
    ],
    [
      { plugins: ['x'], rules: { 'x/a': ['off', { limt: 1 }] } },
      'rules["x/a"][1]: there is no option "limt". Did you mean "limit"? Allowed: limit.',
    ],
    [
      { plugins: ['x'], overrides: [{ files: '*', rules: { A1: [1, { limit: 0 }] } }] },
      'overrides[0].rules.A1[1].limit: must be >= 1; given: 0.',
    ],
    [
      { plugins: ['x'], rules: { 'x/b': [1, 2] } },
      'rules["x/b"][1]: this rule takes no options, but was given 2.',
    ],
    [{ settings: [] }, 'settings: must be an object, not [].'],
    [{ overrides: {} }, 'overrides: must be an array, not {}.'],
    [{ overrides: [3] }, 'overrides[0]: an override must be an object, not 3.'],
    [
      { overrides: [{ rules: {} }] },
      'overrides[0]: an override needs a condition: "files" (globs) or "stages" ("shipped", "builder", "unreached" or globs of stage names).',
    ],
    [{ overrides: [{ files: 3 }] }, 'overrides[0].files: must be a string or an array of strings, not 3.'],
    [
      { overrides: [{ files: ['a', ''] }] },
      'overrides[0].files[1]: must be a string that is not empty, not "".',
    ],
    [
      { overrides: [{ file: '*' }] },
      'overrides[0].file: is no key of an override. Did you mean "files"? Allowed: files, ignores, stages, extends, plugins, rules, settings, reportUnusedDisableDirectives, noInlineConfig, requireReason.',
    ],
    [
      { overrides: [{ stages: 'builder', settings: {} }] },
      'overrides[0].settings: cannot be set for stages, only for whole files: an override with "stages" may set rules only.',
    ],
    [
      { overrides: [{ files: '*', extends: 'nope' }] },
      'overrides[0].extends: the config "nope" was not found. Install it: npm install --save-dev dflint-config-nope',
    ],
    [{ ignores: [3] }, 'ignores[0]: must be a string that is not empty, not 3.'],
    [
      { reportUnusedDisableDirectives: 'yes' },
      'reportUnusedDisableDirectives: must be true, false or a severity ("off", "warn", "error", 0, 1, 2), not "yes".',
    ],
  ])('%j', async (config, problem) => {
    const plugin = pluginOf('dflint-plugin-x', { strict });
    const error: unknown = await load(config, { 'dflint-plugin-x': plugin }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toBe(`/repo/dflint.config.js: ${problem}`);
    expect((error as ConfigError).source).toBe('/repo/dflint.config.js');
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a rule of ours', {}, 'DL3006'],
    ['a full name', { plugins: ['x'] }, 'hadolint/pin-base-image'],
  ])('of a rule of a plugin that is at hand: %s', async (_, config, name) => {
    const packageOfRule = (ruleName: string): Promise<string | null> =>
      Promise.resolve(ruleName === name ? '@dflint/plugin-hadolint' : null);
    const inputs = [{ config: { ...config, rules: { [name]: 'error' } }, source: '--rule', basePath: '/' }];
    const resolve = (request: string): Promise<ResolvedModule | null> =>
      Promise.resolve(request === 'dflint-plugin-x' ? { value: x, source: request } : null);
    await expect(loadConfig(inputs, resolve, { packageOfRule })).rejects.toThrow(
      / @dflint\/plugin-hadolint has it: name that in "plugins"\.$/,
    );
  });

  test('of a package that is missing, with the command of the package manager in use', async () => {
    const inputs = [{ config: { plugins: ['x'] }, source: '/repo/.dflintrc', basePath: '/repo' }];
    const installCommand = (name: string, from: string): string => `pnpm add -D ${name} (${from})`;
    await expect(loadConfig(inputs, undefined, { installCommand })).rejects.toThrow(
      /was not found\. Install it: pnpm add -D dflint-plugin-x \(\/repo\/\.dflintrc\)$/,
    );
  });

  test('of a plugin that is loaded by path and has no name', async () => {
    await expect(load({ plugins: ['./tools'] }, { './tools': { rules: {} } })).rejects.toThrow(
      '/modules/./tools: meta.name: is missing: a plugin that is loaded by its path (from /repo/dflint.config.js) must say how it is called.',
    );
  });

  test('of a config that is extended, with the way to it', async () => {
    await expect(load({ extends: '@acme' }, { '@acme/dflint-config': { rulez: {} } })).rejects.toThrow(
      /^\/repo\/dflint\.config\.js » @acme: rulez: is no key of a config\. Did you mean "rules"\?/,
    );
  });
});

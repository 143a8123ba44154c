import { type Config, loadConfig, resolveConfig } from '@dflint/core';
import { describe, expect, test } from 'vitest';
import { keywordRule } from './rules.ts';

const plugins = { t: { rules: { a: keywordRule('RUN'), b: keywordRule('CMD') } } };

async function load(config: Config, basePath = '/repo') {
  return loadConfig([{ config: { plugins, ...config }, source: 'config', basePath }]);
}

describe('overrides by file', () => {
  test.each<[string | string[], string, boolean]>([
    ['Dockerfile', '/repo/Dockerfile', true],
    ['Dockerfile', '/repo/a/b/Dockerfile', true],
    ['./Dockerfile', '/repo/Dockerfile', true],
    ['Dockerfile', '/repo/Dockerfile.dev', false],
    ['*.dev', '/repo/a/Dockerfile.dev', true],
    ['a/*', '/repo/a/Dockerfile', true],
    ['a/*', '/repo/b/a/Dockerfile', false],
    ['**/a/*', '/repo/b/a/Dockerfile', true],
    ['/Dockerfile', '/repo/Dockerfile', true],
    ['/Dockerfile', '/repo/a/Dockerfile', false],
    ['a/**', '/repo/a/b/c/Dockerfile', true],
    ['{a,b}/Dockerfile', '/repo/b/Dockerfile', true],
    ['.devcontainer/*', '/repo/.devcontainer/Dockerfile', true],
    ['**/*', '/repo/.devcontainer/Dockerfile', true],
    ['*', '/repo/a/Dockerfile', true],
    ['a/Dockerfile', '/repo/a/Dockerfile', true],
    ['a/Dockerfile', 'a/Dockerfile', true],
    ['a/Dockerfile', './a/Dockerfile', true],
    ['Dockerfile', '/elsewhere/Dockerfile', false],
    ['Dockerfile', '/repository/Dockerfile', false],
    [['nope', 'Docker*'], '/repo/Dockerfile', true],
    [[], '/repo/Dockerfile', false],
  ])('%j and %s: %s', async (files, filename, expected) => {
    const loaded = await load({ overrides: [{ files, rules: { 't/a': 'error' } }] });
    expect(resolveConfig(loaded, filename).rules).toEqual(expected ? { 't/a': [2] } : {});
  });

  test('Windows paths', async () => {
    const loaded = await load({ overrides: [{ files: 'a/*', rules: { 't/a': 'error' } }] }, 'C:\\repo');
    expect(resolveConfig(loaded, 'C:\\repo\\a\\Dockerfile').rules).toEqual({ 't/a': [2] });
  });

  test.each([
    ['/repo/a/Dockerfile', true],
    ['/repo/vendor/Dockerfile', false],
    ['/repo/vendor/deep/Dockerfile', false],
    ['/repo/a/Dockerfile.old', false],
  ])('with ignores: %s', async (filename, expected) => {
    const override = { files: '*', ignores: ['vendor', '*.old'], rules: { 't/a': 'error' as const } };
    const loaded = await load({ overrides: [override] });
    expect(resolveConfig(loaded, filename).rules).toEqual(expected ? { 't/a': [2] } : {});
  });

  test('all conditions must hold, later overrides win, settings are merged', async () => {
    const loaded = await load({
      rules: { 't/a': 'error' },
      settings: { list: [1], deep: { one: 1 } },
      overrides: [
        {
          files: 'a/**',
          extends: { overrides: [{ files: '*.dev', rules: { 't/b': 'warn' } }], rules: { 't/a': 'off' } },
          settings: { list: [2], deep: { two: 2 } },
          noInlineConfig: true,
        },
        {
          files: '*.dev',
          rules: { 't/a': 'warn' },
          requireReason: true,
          reportUnusedDisableDirectives: 'error',
        },
      ],
    });
    expect(resolveConfig(loaded, '/repo/a/x.dev')).toMatchObject({
      rules: { 't/a': [1], 't/b': [1] },
      settings: { list: [2], deep: { one: 1, two: 2 } },
      noInlineConfig: true,
      requireReason: true,
      reportUnusedDisableDirectives: 2,
    });
    expect(resolveConfig(loaded, '/repo/a/x').rules).toEqual({ 't/a': [0] });
    expect(resolveConfig(loaded, '/repo/x')).toMatchObject({
      rules: { 't/a': [2] },
      settings: { list: [1], deep: { one: 1 } },
      noInlineConfig: false,
      requireReason: false,
      reportUnusedDisableDirectives: 1,
    });
  });
});

describe('ignores', () => {
  test.each<[string | string[], string, boolean]>([
    ['vendor', '/repo/vendor/Dockerfile', true],
    ['vendor', '/repo/a/vendor/b/Dockerfile', true],
    ['vendor/', '/repo/vendor/Dockerfile', true],
    ['/vendor', '/repo/a/vendor/Dockerfile', false],
    ['vendor/**', '/repo/vendor/Dockerfile', true],
    ['*.dev', '/repo/a/Dockerfile.dev', true],
    ['*.dev', '/repo/a/Dockerfile', false],
    [['vendor', '!vendor/ours'], '/repo/vendor/ours/Dockerfile', false],
    [['vendor', '!vendor/ours'], '/repo/vendor/theirs/Dockerfile', true],
    [['!vendor', 'vendor'], '/repo/vendor/Dockerfile', true],
    ['**', '/elsewhere/Dockerfile', false],
  ])('%j and %s: %s', async (ignores, filename, expected) => {
    expect(resolveConfig(await load({ ignores }), filename).ignored).toBe(expected);
  });

  test('of a config that is extended for some files hold for these', async () => {
    const loaded = await load({ overrides: [{ files: 'a/**', extends: { ignores: ['*.dev'] } }] });
    expect(resolveConfig(loaded, '/repo/a/x.dev').ignored).toBe(true);
    expect(resolveConfig(loaded, '/repo/b/x.dev').ignored).toBe(false);
  });
});

test('files of the same settings share one config, others do not', async () => {
  const loaded = await load({ ignores: 'old', overrides: [{ files: '*.dev', rules: { 't/a': 'error' } }] });
  const of = (name: string) => resolveConfig(loaded, `/repo/${name}`);
  expect(of('a')).toBe(of('b'));
  expect(of('a.dev')).toBe(of('c/b.dev'));
  expect(of('a.dev')).not.toBe(of('a'));
  expect(of('old')).not.toBe(of('a'));
});

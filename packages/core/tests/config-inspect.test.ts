import { inspectConfig, type ConfigInspection } from '@dflint/core';
import { describe, expect, test } from 'vitest';
import { load, pluginOf } from './load-config.ts';

const FILE = '/repo/dflint.config.js';
const x = pluginOf('dflint-plugin-x', {
  strict: {
    rules: { 'x/a': ['error', { limit: 1 }], 'x/b': 'warn' },
    settings: { deep: { one: 1 }, list: [1] },
  },
});

async function inspect(config: object, file = '/repo/Dockerfile'): Promise<ConfigInspection> {
  return inspectConfig((await load({ plugins: [x], ...config })).loaded, file);
}

test('says which configs hold, and in which order', async () => {
  const config = {
    extends: ['plugin:x/strict'],
    overrides: [
      { files: '*.dev', rules: {} },
      { stages: ['builder', 'dev*'], rules: {} },
      { files: 'D*', rules: {} },
    ],
  };
  expect(await inspect(config)).toMatchObject({
    config: FILE,
    sources: [
      { source: `${FILE} » plugin:x/strict` },
      { source: FILE },
      { source: `${FILE} » overrides[1]`, stages: [['builder', 'dev*']] },
      { source: `${FILE} » overrides[2]` },
    ],
    plugins: { x: { name: 'dflint-plugin-x', version: '1.0.0', source: 'dflint-plugin-x' } },
    ignoredBy: null,
  });
});

describe('says where the setting of a rule comes from', () => {
  const strict = { severity: 2, options: [{ limit: 1 }], source: `${FILE} » plugin:x/strict` };

  test('when one config sets it', async () => {
    const { rules } = await inspect({ extends: 'plugin:x/strict' });
    expect(Object.keys(rules)).toEqual(['x/a', 'x/b']);
    expect(rules['x/a']).toEqual({ setting: strict, overridden: [], stages: [] });
  });

  test('and its options, when a later one sets the severity alone', async () => {
    const { rules } = await inspect({
      extends: 'plugin:x/strict',
      rules: { 'x/a': 'warn' },
      overrides: [{ files: '*', rules: { 'x/a': 'off' } }],
    });
    const optionsSource = strict.source;
    const warn = { severity: 1, options: [{ limit: 1 }], source: FILE, optionsSource };
    expect(rules['x/a']).toEqual({
      setting: { severity: 0, options: [{ limit: 1 }], source: `${FILE} » overrides[0]`, optionsSource },
      overridden: [warn, strict],
      stages: [],
    });
  });

  test('when a later one has options of its own', async () => {
    const { rules } = await inspect({ extends: 'plugin:x/strict', rules: { 'x/a': ['warn', { limit: 2 }] } });
    expect(rules['x/a']?.setting).toEqual({ severity: 1, options: [{ limit: 2 }], source: FILE });
  });

  test('for single stages', async () => {
    const { rules } = await inspect({ overrides: [{ stages: 'builder', rules: { 'x/a': 'off' } }] });
    const stages = [{ severity: 0, options: [], source: `${FILE} » overrides[0]`, stages: [['builder']] }];
    expect(rules['x/a']).toEqual({ setting: null, overridden: [], stages });
  });

  test('when what is said for stages is over again', async () => {
    const { rules } = await inspect({
      extends: { rules: { 'x/a': 'warn' }, overrides: [{ stages: 'builder', rules: { 'x/a': 'off' } }] },
      rules: { 'x/a': 'error' },
    });
    const off = {
      severity: 0,
      options: [],
      source: `${FILE} » extends » overrides[0]`,
      stages: [['builder']],
    };
    const warn = { severity: 1, options: [], source: `${FILE} » extends` };
    expect(rules['x/a']).toEqual({
      setting: { severity: 2, options: [], source: FILE },
      overridden: [off, warn],
      stages: [],
    });
  });

  test('when the options of a stage stay under a later severity', async () => {
    const { rules } = await inspect({
      extends: { overrides: [{ stages: 'builder', rules: { 'x/a': ['warn', { limit: 5 }] } }] },
      rules: { 'x/a': 'error' },
    });
    const optionsSource = `${FILE} » extends » overrides[0]`;
    expect(rules['x/a']).toMatchObject({
      setting: { severity: 2, options: [] },
      stages: [{ severity: 2, options: [{ limit: 5 }], source: FILE, optionsSource, stages: [['builder']] }],
    });
  });
});

test('says where everything else comes from', async () => {
  const inspection = await inspect({
    extends: 'plugin:x/strict',
    settings: { deep: { two: 2 }, list: [2] },
    reportUnusedDisableDirectives: 'error',
    requireReason: false,
    overrides: [{ files: 'Dockerfile', requireReason: true, noInlineConfig: true }],
  });
  const earlier = `${FILE} » plugin:x/strict`;
  expect(inspection).toMatchObject({
    settings: {
      deep: { value: { one: 1, two: 2 }, source: FILE, overridden: [{ value: { one: 1 }, source: earlier }] },
      list: { value: [2], source: FILE, overridden: [{ value: [1], source: earlier }] },
    },
    reportUnusedDisableDirectives: { value: 2, source: FILE, overridden: [] },
    noInlineConfig: { value: true, source: `${FILE} » overrides[0]`, overridden: [] },
    requireReason: {
      value: true,
      source: `${FILE} » overrides[0]`,
      overridden: [{ value: false, source: FILE }],
    },
  });
  const { reportUnusedDisableDirectives } = await inspect({});
  expect(reportUnusedDisableDirectives).toEqual({ value: 1, source: null, overridden: [] });
});

test('says which config ignores the file', async () => {
  const { ignoredBy } = await inspect({ extends: { name: 'base', ignores: 'Docker*' } });
  expect(ignoredBy).toBe(`${FILE} » base`);
});

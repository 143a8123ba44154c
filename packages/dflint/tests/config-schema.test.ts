import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '@dflint/core';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { ConfigSet } from '../src/config/config-set.ts';
import { tempFolder } from './temp-folder.ts';

const file = join(import.meta.dirname, '../schema/dflintrc.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
// Strict: keywords with a slip of the pen are a fault of the schema. Tuples of rules are open or closed as they need it.
const validate = new Ajv({
  strict: true,
  allErrors: true,
  strictTuples: false,
  strictTypes: false,
  strictRequired: false,
}).compile(schema);

const GOOD: unknown[] = [
  {},
  { $schema: './node_modules/dflint/schema/dflintrc.schema.json', root: true, name: 'mine' },
  { extends: '@dflint/recommended', ignores: 'vendor/**' },
  { extends: ['@dflint/recommended', 'plugin:multistage/strict', './other.yaml', { rules: {} }] },
  [{ extends: '@dflint/recommended' }, { rules: { DL3008: 'off' } }],
  { plugins: ['buildkit', 'hadolint', 'multistage'], rules: { DL3008: 1, 'buildkit/DL3025': 'off' } },
  {
    plugins: ['hadolint', 'multistage'],
    rules: {
      'multistage/no-chained-cleanup': ['error', { caches: true }],
      DL3026: ['warn', { trustedRegistries: ['registry.example.com'] }],
      DL3006: ['error'],
    },
    settings: { targets: ['web', 1], hadolintPragmas: false, own: { a: 1 } },
    reportUnusedDisableDirectives: true,
    noInlineConfig: false,
    requireReason: true,
  },
  {
    plugins: ['multistage'],
    overrides: [
      { files: ['a/**', '*.dev'], ignores: 'a/b', extends: '@dflint/recommended', settings: { a: 1 } },
      { stages: ['builder', 'dev*'], rules: { 'multistage/no-chained-cleanup': 'off' } },
    ],
  },
];

const BAD: [unknown, RegExp][] = [
  ['text', /must be object/],
  [{ rulse: {} }, /additional properties/],
  [{ rules: [] }, /must be object/],
  [{ rules: { DL3008: 'eror' } }, /allowed values/],
  [{ rules: { DL3008: 3 } }, /allowed values/],
  [{ rules: { 'multistage/no-chained-cleanups': 'error' } }, /property name/],
  [{ rules: { 'multistage/no-chained-cleanup': ['error', { cache: true }] } }, /additional properties/],
  [{ rules: { DL3026: ['error', { trustedRegistries: 'x' }] } }, /must be array/],
  [{ rules: { 'buildkit/stage-name-casing': ['error', {}] } }, /NOT have more than 1 items/],
  [{ rules: { 'acme/x': [] } }, /NOT have fewer than 1 items/],
  [{ overrides: [{ rules: {} }] }, /required property/],
  [{ overrides: [{ stages: 'builder', settings: {} }] }, /property name/],
  [{ overrides: [{ files: '*', root: true }] }, /additional properties/],
  [{ plugins: 'hadolint' }, /must be array/],
  [{ plugins: [''] }, /fewer than 1 characters/],
  [{ extends: 3 }, /must be string/],
  [{ ignores: [3] }, /must be string/],
  [{ reportUnusedDisableDirectives: 'yes' }, /allowed values/],
  [[{ rulse: {} }], /additional properties/],
];

/** What dflint itself says of a config. */
async function load(config: unknown): Promise<unknown> {
  const root = tempFolder({ '.dflintrc.json': JSON.stringify(config), 'other.yaml': 'rules: {}' });
  return new ConfigSet({ cwd: root }).configFor(join(root, 'Dockerfile'));
}

describe('the schema of config files', () => {
  test.each(GOOD)('takes %j, as dflint does', async config => {
    validate(config);
    expect(validate.errors).toBeNull();
    await expect(load(config)).resolves.toBeDefined();
  });

  test.each(BAD)('refuses %j, as dflint does', async (config, message) => {
    expect(validate(config)).toBe(false);
    expect(validate.errors?.map(error => error.message).join('\n')).toMatch(message);
    await expect(load(config)).rejects.toThrow();
  });

  test('knows all keys that dflint knows', async () => {
    const error = await loadConfig([{ config: { nope: 1 }, source: 'x', basePath: '/' }]).catch(
      (thrown: unknown) => thrown,
    );
    const allowed = /Allowed: (.*)\.$/.exec((error as Error).message)?.[1]?.split(', ');
    const { definitions } = schema as { definitions: { config: { properties: object } } };
    expect(Object.keys(definitions.config.properties).sort()).toEqual(allowed?.sort());
  });
});

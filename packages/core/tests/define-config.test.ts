import { type Config, type DefineConfig, defineConfig, type Plugin, type RuleModule } from '@dflint/core';
import { RuleCreator } from '@dflint/core/rule';
import { expect, test } from 'vitest';

const createRule = RuleCreator(name => `https://example.org/${name}`);

/** A plugin as its author writes it: with no types of its own. */
const acme = {
  meta: { name: 'dflint-plugin-acme', version: '1.0.0' },
  rules: {
    'max-stages': createRule({
      name: 'max-stages',
      meta: {
        type: 'suggestion',
        docs: { description: 'Limit the number of stages' },
        messages: { many: 'Many.' },
        schema: [{ type: 'object', properties: { max: { type: 'integer' }, except: { type: 'array' } } }],
        defaultOptions: [{ max: 5, except: ['dev'] }],
      },
      create: (_context, [{ max }]) => ({ Stage: () => void max.toFixed() }),
    }),
    'no-x': createRule({
      name: 'no-x',
      meta: { type: 'problem', docs: { description: 'x' }, messages: { x: 'x' }, schema: [] },
      create: () => ({}),
    }),
  },
} satisfies Plugin;

interface Known {
  'ours/a': [{ limit?: number }?];
  'ours/b': [];
  A1: [{ limit?: number }?];
}
const defineOurs = defineConfig as DefineConfig<Known>;

test('gives its argument back', () => {
  const config: Config = { rules: { 'x/a': 'error' } };
  expect(defineConfig(config)).toBe(config);
  expect(defineConfig([config])).toEqual([config]);
});

test('knows the keys of a config', () => {
  // @ts-expect-error there is no such key
  defineConfig({ rules: {}, rulse: {} });
  // @ts-expect-error there is no such severity
  defineConfig({ rules: { 'x/a': 'eror' } });
  // @ts-expect-error a list of names is an array
  defineConfig({ overrides: [{ files: 3 }] });
  // @ts-expect-error there is no such key in an override
  defineConfig({ overrides: [{ files: '*', root: true }] });
});

test('knows the rules that it is made for, and lets others be', () => {
  defineOurs({
    extends: '@acme',
    rules: { 'ours/a': ['error', { limit: 1 }], 'ours/b': 1, A1: 'off', 'acme/anything': ['warn', 1, 2] },
    overrides: [{ stages: 'builder', rules: { 'ours/a': ['warn'], 'acme/x': 'off' } }],
  });
  // @ts-expect-error there is no such rule
  defineOurs({ rules: { 'ours/c': 'error' } });
  // @ts-expect-error there is no such rule
  defineOurs({ overrides: [{ files: '*', rules: { 'ours/c': 'error' } }] });
  defineOurs({ rules: { 'ours/A1': ['error', { limit: 1 }] } });
  // @ts-expect-error there is no such option
  defineOurs({ rules: { 'ours/A1': ['error', { limt: 1 }] } });
  // @ts-expect-error there is no such option
  defineOurs({ rules: { 'ours/a': ['error', { limt: 1 }] } });
  // @ts-expect-error an option of the wrong type
  defineOurs({ rules: { A1: ['error', { limit: 'one' }] } });
  // @ts-expect-error the rule has no options
  defineOurs({ rules: { 'ours/b': ['error', {}] } });
  // @ts-expect-error there is no such severity
  defineOurs({ rules: { 'ours/b': 'eror' } });
});

test('knows the rules of plugins that are given as objects', () => {
  defineOurs({
    plugins: { acme, two: acme },
    rules: { 'acme/max-stages': ['error', { max: 3 }], 'two/no-x': 'warn', 'ours/b': 'off' },
    overrides: [{ stages: 'builder', rules: { 'acme/max-stages': ['off', { except: [] }] } }],
  });
  // @ts-expect-error there is no such rule
  defineOurs({ plugins: { acme }, rules: { 'acme/max-stage': 'error' } });
  // @ts-expect-error there is no such rule of a plugin that is known otherwise
  defineOurs({ plugins: { acme }, rules: { 'ours/c': 'error' } });
  // @ts-expect-error an option of the wrong type
  defineOurs({ plugins: { acme }, rules: { 'acme/max-stages': ['error', { max: '3' }] } });
  // @ts-expect-error there is no such option
  defineOurs({ plugins: { acme }, rules: { 'acme/max-stages': ['error', { maxx: 3 }] } });
});

test('knows the prefix of a plugin in an array whose name is known', () => {
  const named = { ...acme, meta: { name: '@acme/dflint-plugin-foo' } } as const;
  defineConfig({ plugins: [named, 'other'], rules: { '@acme/foo/max-stages': ['error', { max: 3 }] } });
  defineConfig({ plugins: [named], rules: { 'other/x': 'error', DL3006: 'error' } });
  // @ts-expect-error there is no such rule
  defineConfig({ plugins: [named], rules: { '@acme/foo/max-stage': 'error' } });
  // Plugins of one scope are apart.
  const ofScope = { ...acme, meta: { name: '@acme/dflint-plugin' } } as const;
  defineConfig({ plugins: [ofScope], rules: { '@acme/max-stages': 'error', '@acme/bar/x': 'error' } });
  // @ts-expect-error there is no such rule
  defineConfig({ plugins: [ofScope], rules: { '@acme/max-stage': 'error' } });
  // The name is any text, so that the prefix cannot be known.
  defineConfig({ plugins: [acme], rules: { 'acme/max-stage': 'error' } });
});

test('takes plugins of which no more is known than that they are plugins', () => {
  const plugin: Plugin = acme;
  const rules: Record<string, RuleModule> = {};
  defineOurs({ plugins: { x: plugin, y: { rules } }, rules: { 'x/a': ['error', 3], 'y/b': 'off' } });
});

test('takes an array of configs', () => {
  defineOurs([{ plugins: { acme } }, { rules: { 'ours/a': ['error', { limit: 1 }], 'acme/x': 'off' } }]);
  // @ts-expect-error there is no such rule
  defineOurs([{ rules: { 'ours/c': 'error' } }]);
});

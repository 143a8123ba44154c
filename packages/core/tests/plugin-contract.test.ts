import { describe, expect, test } from 'vitest';
import { load, pluginOf } from './load-config.ts';

const create = (): object => ({});
const meta = { type: 'problem', docs: { description: 'x' }, messages: {}, schema: [] };

/** A plugin with one rule, whose meta is as given. */
function withMeta(changes: Record<string, unknown>): unknown {
  return { rules: { a: { create, meta: { ...meta, ...changes } } } };
}

describe('a plugin must be what the contract says: ', () => {
  test.each<[unknown, string]>([
    [3, 'a plugin must be an object with "rules" or "configs", not 3.'],
    [
      undefined,
      'a plugin must be the default export. Write: export default { meta: { name, version }, rules: { ... } };',
    ],
    [{ meta: 3 }, 'meta: must be an object with "name" and "version", not 3.'],
    [{ meta: { name: '' } }, 'meta.name: must be a string that is not empty, not "".'],
    [{ meta: { version: 3 } }, 'meta.version: must be a string that is not empty, not 3.'],
    [{ rules: [] }, 'rules: must be an object of rules by name, not [].'],
    [{ rules: { a: create } }, 'rules.a: must be a rule: an object with "meta" and a function "create".'],
    [
      { rules: { a: { meta, create: 1 } } },
      'rules.a: must be a rule: an object with "meta" and a function "create".',
    ],
    [
      { rules: { 'no-a': { create } } },
      'rules["no-a"].meta: must be an object with "type", "docs", "messages" and "schema", not undefined.',
    ],
    [
      withMeta({ type: 'bug' }),
      'rules.a.meta.type: must be one of "problem", "suggestion", "layout", not "bug".',
    ],
    [
      withMeta({ docs: undefined }),
      'rules.a.meta.docs: must be an object with "description", not undefined.',
    ],
    [
      withMeta({ docs: {} }),
      'rules.a.meta.docs.description: must be a string that is not empty, not undefined.',
    ],
    [withMeta({ messages: [] }), 'rules.a.meta.messages: must be an object of texts by id, not [].'],
    [
      withMeta({ messages: { found: 1 } }),
      'rules.a.meta.messages.found: must be a string that is not empty, not 1.',
    ],
    [
      withMeta({ schema: false }),
      'rules.a.meta.schema: must be a JSON schema or an array of them, not false.',
    ],
    [withMeta({ fixable: true }), 'rules.a.meta.fixable: must be one of "code", "whitespace", not true.'],
    [withMeta({ defaultOptions: {} }), 'rules.a.meta.defaultOptions: must be an array, not {}.'],
    [withMeta({ aliases: [3] }), 'rules.a.meta.aliases[0]: must be a string that is not empty, not 3.'],
    [withMeta({ codes: '(' }), 'rules.a.meta.codes: must be a pattern as "^SC[0-9]+$", not "(".'],
    [withMeta({ codes: /SC/ }), 'rules.a.meta.codes: must be a pattern as "^SC[0-9]+$", not {}.'],
    [{ configs: 3 }, 'configs: must be an object of configs by name, not 3.'],
    [{ configs: { strict: 'x' } }, 'configs.strict: must be a config, not "x".'],
  ])('%j', async (plugin, problem) => {
    await expect(load({ plugins: ['bad'] }, { 'dflint-plugin-bad': plugin })).rejects.toMatchObject({
      message: `/modules/dflint-plugin-bad: ${problem}`,
    });
  });

  test('also where it is given as an object', async () => {
    await expect(load({ plugins: { mine: withMeta({ docs: 1 }) } })).rejects.toThrow(
      '/repo/dflint.config.js: rules.a.meta.docs: must be an object with "description", not 1.',
    );
  });

  test('a config of it is looked at when it is used, and named', async () => {
    const plugin = pluginOf('dflint-plugin-x', { strict: { rulez: {} } as object });
    await expect(load({ extends: 'plugin:x/strict' }, { 'dflint-plugin-x': plugin })).rejects.toThrow(
      '/repo/dflint.config.js » plugin:x/strict: rulez: is no key of a config. Did you mean "rules"?',
    );
  });
});

test('what is not needed may be left out', async () => {
  const { loaded } = await load(
    { plugins: ['bare', 'rule'] },
    { 'dflint-plugin-bare': {}, 'dflint-plugin-rule': withMeta({ schema: undefined }) },
  );
  expect([...loaded.registry.rules.keys()]).toEqual(['rule/a']);
});

test('rules of one name in two plugins are two rules', async () => {
  const { resolved } = await load(
    { plugins: ['x', '@acme'], rules: { 'x/a': 'error', '@acme/a': ['warn', { limit: 2 }], 'x/b': 'off' } },
    {
      'dflint-plugin-x': pluginOf('dflint-plugin-x'),
      '@acme/dflint-plugin': pluginOf('@acme/dflint-plugin'),
    },
  );
  expect(resolved.rules).toEqual({ 'x/a': [2], '@acme/a': [1, { limit: 2 }], 'x/b': [0] });
});

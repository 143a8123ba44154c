import type { Config } from '@dflint/core';
import { describe, expect, test } from 'vitest';
import { load, pluginOf } from './load-config.ts';
import { keywordRule } from './rules.ts';

const x = pluginOf('dflint-plugin-x');
const y = pluginOf('dflint-plugin-y');

describe('names of rules', () => {
  test.each([['x/a'], ['A1'], ['x/A1']])('%s', async name => {
    const { resolved } = await load({ plugins: [x], rules: { [name]: ['warn', { limit: 1 }] } });
    expect(resolved.rules).toEqual({ 'x/a': [1, { limit: 1 }] });
  });

  describe('an alias that rules of two plugins share', () => {
    const limit = { limit: 2 };
    const all = { 'x/a': [0], 'y/a': [0] };

    test.each<[string, Config, Record<string, unknown>]>([
      ['sets the first', { rules: { A1: 'warn' } }, { 'x/a': [1] }],
      ['goes by the order of the plugins', { plugins: [y, x], rules: { A1: 'warn' } }, { 'y/a': [1] }],
      ['takes the prefix', { rules: { 'y/A1': 'warn' } }, { 'y/a': [1] }],
      [
        'sets the one that is on',
        { extends: { rules: { 'y/a': 'warn' } }, rules: { A1: 'error' } },
        { 'y/a': [2] },
      ],
      ['sets the one that stands before it', { rules: { 'y/a': 'warn', A1: 'error' } }, { 'y/a': [2] }],
      [
        'sets the first of two that are on',
        { extends: { rules: { 'y/a': 'warn', 'x/a': 'warn' } }, rules: { A1: 'error' } },
        { 'y/a': [1], 'x/a': [2] },
      ],
      [
        'sets the first when they were turned off',
        { extends: { extends: { rules: { 'y/a': 'warn' } }, rules: { A1: 'off' } }, rules: { A1: 'error' } },
        { 'x/a': [2], 'y/a': [0] },
      ],
      ['turns all off', { extends: { rules: { 'y/a': 'warn' } }, rules: { A1: 'off' } }, all],
      ['turns all off by number', { rules: { A1: 0 } }, all],
      ['turns all off but one', { rules: { A1: 'off', 'y/a': 'error' } }, { 'x/a': [0], 'y/a': [2] }],
      [
        'gives its options to the one',
        { extends: { rules: { 'y/a': 'warn' } }, rules: { A1: ['error', limit] } },
        { 'y/a': [2, limit] },
      ],
      [
        'gives its options to the one when it turns all off',
        { extends: { rules: { 'y/a': 'warn' } }, rules: { A1: ['off', limit] } },
        { 'x/a': [0], 'y/a': [0, limit] },
      ],
      [
        'keeps the options of the one',
        { extends: { rules: { 'y/a': ['warn', limit] } }, rules: { A1: 'error' } },
        { 'y/a': [2, limit] },
      ],
      [
        'does not count what is on in other files',
        {
          overrides: [
            { files: '*', rules: { 'y/a': 'warn' } },
            { files: 'D*', rules: { A1: 'error' } },
          ],
        },
        { 'y/a': [1], 'x/a': [2] },
      ],
      [
        'counts what an override extends',
        { overrides: [{ files: '*', extends: { rules: { 'y/a': 'warn' } }, rules: { A1: 'error' } }] },
        { 'y/a': [2] },
      ],
    ])('%s', async (_what, config, rules) => {
      expect((await load({ plugins: [x, y], ...config })).resolved.rules).toEqual(rules);
    });

    test('sets the one that is on in the stages of an override', async () => {
      const overrides = [
        { stages: 'a', rules: { 'x/a': 'error' } },
        { stages: 'b', rules: { A1: 'error' } },
      ];
      const { resolved } = await load({ plugins: [x, y], rules: { 'y/a': 'warn' }, overrides });
      expect(resolved.layers.map(({ rules }) => rules)).toEqual([
        { 'y/a': [1] },
        { 'x/a': [2] },
        { 'y/a': [2] },
      ]);
    });

    test('has its options checked by the rule that they go to', async () => {
      const z = { ...y, meta: { name: 'dflint-plugin-z' }, rules: { c: { ...keywordRule('RUN') } } };
      z.rules.c.meta = { ...z.rules.c.meta, aliases: ['A1'] };
      const rules = { A1: ['warn', limit] };
      const { resolved } = await load({ plugins: [z, x], extends: { rules: { 'x/a': 'warn' } }, rules });
      expect(resolved.rules).toEqual({ 'x/a': [1, limit] });
      await expect(load({ plugins: [z, x], rules })).rejects.toThrow('/repo/dflint.config.js: rules.A1[1]: ');
    });
  });
});

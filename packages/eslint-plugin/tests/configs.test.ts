import { toRuleEntry } from '@dflint/core';
import { expect, test } from 'vitest';
import dflint from '../src/index.ts';
import { type Preset, dflintConfig } from './equivalence.ts';

test.each(['recommended', 'strict', 'all'] satisfies Preset[])(
  "%s has dflint's rules with their severities and options",
  async preset => {
    const expected = await dflintConfig(preset);
    const rules = Object.entries(dflint.configs[preset].rules ?? {});
    const ofEngine = rules.filter(([name]) => name.startsWith('dflint/'));
    expect(Object.fromEntries(ofEngine)).toEqual({
      'dflint/no-invalid-instruction': 'error',
      'dflint/no-useless-directive': 'warn',
    });
    const others = rules.filter(each => !ofEngine.includes(each));
    expect(
      Object.fromEntries(others.map(([name, setting]) => [name, toRuleEntry(setting as 'error')])),
    ).toEqual(expected.rules);
    // What a config of ESLint has no place for.
    expect(expected.layers).toEqual([]);
    expect(expected.settings).toEqual({});
  },
);

test('all official rules are there under their own names, for Dockerfiles alone', async () => {
  const { registry } = await dflintConfig('all');
  const rules = Object.entries(dflint.plugins).flatMap(([prefix, plugin]) =>
    Object.entries(plugin.rules ?? {}).map(([name, rule]) => [`${prefix}/${name}`, rule] as const),
  );
  expect(rules.map(([name]) => name)).toEqual([...registry.rules.keys()]);
  for (const rule of [...rules.map(([, each]) => each), ...Object.values(dflint.rules)])
    expect(rule.meta?.languages).toEqual(['dflint/dockerfile']);
});

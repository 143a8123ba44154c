import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import plugin from '../src/index.ts';

const names = Object.keys(plugin.rules);

test('is called as its package, in its version', () => {
  expect(plugin.meta).toEqual({ name: manifest.name, version: manifest.version });
});

test('every rule is called as its file is, and has a page', () => {
  for (const [name, rule] of Object.entries(plugin.rules)) {
    expect(rule.name).toBe(name);
    expect(existsSync(new URL(`../src/rules/${name}.ts`, import.meta.url))).toBe(true);
    expect(existsSync(new URL(`../docs/rules/${name}.md`, import.meta.url))).toBe(true);
  }
});

test('the config "all" has every rule', () => {
  expect(Object.keys(plugin.configs.all.rules)).toEqual(names.map(name => `__PREFIX__/${name}`));
});

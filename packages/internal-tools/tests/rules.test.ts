import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from '@dflint/core';
import { describe, expect, test } from 'vitest';
import { staleFiles } from '../src/generated-file.ts';
import { generateAll } from '../src/generate.ts';
import { isInPreset, presetsOf, severityOf } from '../src/presets.ts';
import { loadRulePackages } from '../src/rule-packages.ts';
import { root } from '../src/workspace.ts';

const packages = await loadRulePackages();

test('what is generated from the rules is up to date: run `npm run docs:update`', async () => {
  expect(staleFiles(await generateAll())).toEqual([]);
});

test('beside the catalogue, there is a folder of pages for each rule package', () => {
  const expected = ['README.md', ...packages.map(({ prefix }) => prefix)];
  expect(readdirSync(join(root, 'rules-docs'))).toEqual(expected);
});

describe.each(packages)('$manifest.name', found => {
  const { path, prefix, rules, manifest } = found;

  test('exports the rules that have a file, under the name and version of its manifest', async () => {
    const plugin = await importPlugin(path);
    expect(plugin.meta).toEqual({ name: manifest.name, version: manifest.version });
    expect(Object.keys(plugin.rules ?? {})).toEqual(rules.map(({ name }) => name));
    for (const { name, rule } of rules) expect(plugin.rules?.[name]).toBe(rule);
  });

  test.each(presetsOf(rules))('has a preset %s that follows from the rules', async preset => {
    const plugin = await importPlugin(path);
    const expected = rules
      .filter(({ rule }) => isInPreset(rule, preset))
      .map(({ name, rule }) => [`${prefix}/${name}`, severityOf(rule)]);
    expect(plugin.configs?.[preset]?.rules).toEqual(Object.fromEntries(expected));
  });

  test('has one page for each rule, and no other', () => {
    const pages = readdirSync(join(root, 'rules-docs', prefix));
    expect(pages).toEqual(rules.map(({ name }) => `${name}.md`));
  });

  test('has one test for each rule', () => {
    const missing = rules.filter(({ name }) => !existsSync(join(path, `tests/${name}.test.ts`)));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  describe.each(rules)('$name', ({ name, rule }) => {
    test('is called as its file is, and names its page', () => {
      expect(rule.name).toBe(name);
      expect(rule.meta.docs.url).toBe(
        `https://github.com/dflint/dflint/blob/main/rules-docs/${prefix}/${name}.md`,
      );
    });

    test('has messages of fact and advice, without blame', () => {
      for (const message of Object.values(rule.meta.messages)) {
        // What another program says is passed on as it is.
        expect(message).toMatch(/(\.|: \{\{text\}\})$/);
        expect(message).not.toMatch(/\bshould\b/i);
      }
    });
  });
});

async function importPlugin(path: string): Promise<Plugin> {
  const module = (await import(pathToFileURL(join(path, 'src/index.ts')).href)) as { default: Plugin };
  return module.default;
}

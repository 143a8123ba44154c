import { pluginPrefix } from '@dflint/core';
import { describe, expect, test } from 'vitest';
import {
  checkRepository,
  checkRuleName,
  folderName,
  likelyRepository,
  packageName,
  rulePrefix,
} from '../src/choices.ts';

describe('the name of the package', () => {
  test.each([
    ['acme', 'dflint-plugin-acme', 'acme', 'dflint-plugin-acme', 'acme/dflint-plugin-acme'],
    ['dflint-plugin-acme', 'dflint-plugin-acme', 'acme', 'dflint-plugin-acme', 'acme/dflint-plugin-acme'],
    ['@acme', '@acme/dflint-plugin', '@acme', 'dflint-plugin', 'acme/dflint-plugin'],
    ['@acme/', '@acme/dflint-plugin', '@acme', 'dflint-plugin', 'acme/dflint-plugin'],
    ['@acme/dflint-plugin', '@acme/dflint-plugin', '@acme', 'dflint-plugin', 'acme/dflint-plugin'],
    ['@acme/base', '@acme/dflint-plugin-base', '@acme/base', 'dflint-plugin-base', 'acme/dflint-plugin-base'],
    [
      '@acme/dflint-plugin-base',
      '@acme/dflint-plugin-base',
      '@acme/base',
      'dflint-plugin-base',
      'acme/dflint-plugin-base',
    ],
  ])('%s', (name, full, prefix, folder, repository) => {
    expect(packageName(name)).toBe(full);
    expect(rulePrefix(full)).toBe(prefix);
    // What dflint makes of the name when it loads the package.
    expect(pluginPrefix(full)).toBe(prefix);
    expect(folderName(full)).toBe(folder);
    expect(likelyRepository(full)).toBe(`https://github.com/${repository}`);
  });

  test.each(['', 'Acme', 'a b', '../x', '@', '@/x', '@acme/a/b', "a'b", '-x', 'ä'])('%j is refused', name => {
    expect(() => packageName(name)).toThrow(`"${name}" is no name for a package. Write one like acme,`);
  });
});

test.each(['NoHub', 'no_hub', 'no-', '', "x'"])('%j is no name for a rule', rule => {
  expect(() => checkRuleName(rule)).toThrow(`"${rule}" is no name for a rule. Write it in kebab case`);
});

test('an address has no slash at its end', () => {
  expect(checkRepository('https://github.com/acme/x.git')).toBe('https://github.com/acme/x');
  expect(checkRepository('https://git.example.org/acme/x/')).toBe('https://git.example.org/acme/x');
  expect(() => checkRepository('acme/x')).toThrow('"acme/x" is no address.');
  expect(() => checkRepository("https://x/'+y")).toThrow('is no address.');
});

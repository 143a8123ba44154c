import { describe, expect, test } from 'vitest';
import { catalogue, readVersions } from '../src/catalogue.ts';
import { loadRulePackages } from '../src/rule-packages.ts';

const packages = await loadRulePackages();
const ruleIds = packages.flatMap(({ prefix, rules }) => rules.map(({ name }) => `${prefix}/${name}`));

describe('the catalogue', () => {
  test('has every rule, with a version', async () => {
    const { text } = await catalogue(packages, { isRelease: false });
    expect([...readVersions(text).keys()]).toEqual(ruleIds);
  });

  test('gives rules that are new the version of their package at a release, and keeps the others', async () => {
    const released = packages.map(found => ({ ...found, manifest: { ...found.manifest, version: '9.9.9' } }));
    const before = readVersions((await catalogue(packages, { isRelease: false })).text);
    const after = readVersions((await catalogue(released, { isRelease: true })).text);
    for (const ruleId of ruleIds) {
      const version = before.get(ruleId);
      expect(after.get(ruleId)).toBe(version === 'next' ? '9.9.9' : version);
    }
  });
});

test('readVersions reads what stands in a table', () => {
  const text =
    '| Rule | Since |\n| --- | --- |\n| [a/b](a/b.md) | c, `D` | 1.2.0 |\n| [a/c](a/c.md) |  | next  |\n';
  expect([...readVersions(text)]).toEqual([
    ['a/b', '1.2.0'],
    ['a/c', 'next'],
  ]);
});

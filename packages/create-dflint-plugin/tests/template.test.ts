import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filledTemplate, peerRange } from '../src/template.ts';

interface Manifest {
  version: string;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

const root = new URL('../../../', import.meta.url);
const readManifest = (path: string): Manifest =>
  JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Manifest;

describe.each(['dflint-plugin-acme', '@acme/dflint-plugin'])('%s', name => {
  const files = filledTemplate({ name, rule: 'no-hub', repository: 'https://git.example.org/x' });
  const manifest = JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '') as Manifest;

  test('nothing is left to fill in', () => {
    expect(files.map(({ path }) => path)).toContain('.gitignore');
    // In Markdown, formatters make `**PACKAGE**` of what is to be filled in.
    const left = /__[A-Z]|\*\*[A-Z]+\*\*|_gitignore|_package/;
    expect(files.filter(({ path, text }) => left.test(path + text))).toEqual([]);
  });

  test('has our packages in their present versions', () => {
    for (const [dependency, folder] of Object.entries({
      '@dflint/core': 'core',
      '@dflint/rule-tester': 'rule-tester',
      dflint: 'dflint',
    })) {
      const { version } = readManifest(`packages/${folder}/package.json`);
      expect(manifest.devDependencies[dependency]).toBe(`^${version}`);
    }
    const { peerDependencies } = readManifest('packages/plugin-multistage/package.json');
    expect(manifest.peerDependencies['@dflint/core']).toMatch(/^>=\d+\.\d+\.\d+ <\d+\.0\.0$/);
    expect(Object.keys(manifest.peerDependencies)).toEqual(Object.keys(peerDependencies));
  });

  test('has other tools in the versions that this repository uses', () => {
    const { devDependencies } = readManifest('package.json');
    for (const tool of ['@changesets/cli', '@types/node', 'typescript', 'vitest'])
      expect([tool, manifest.devDependencies[tool]]).toEqual([tool, devDependencies[tool]]);
  });
});

test.each([
  ['^0.3.1', '>=0.3.1 <1.0.0'],
  ['^1.0.0', '>=1.0.0 <2.0.0'],
  ['*', '*'],
])('a plugin for %s is one for %s', (range, peers) => {
  expect(peerRange(range)).toBe(peers);
});

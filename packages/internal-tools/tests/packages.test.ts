import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPackages, listPublicPackages, readJson, root, type Manifest } from '../src/workspace.ts';

interface Lockfile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

const rootManifest = readJson<Manifest>(join(root, 'package.json'));
const tsconfig = readJson<{ references: { path: string }[] }>(join(root, 'tsconfig.json'));

describe('the repository', () => {
  test('is private and runs nothing on install, so that it can be installed from git', () => {
    expect(rootManifest.private).toBe(true);
    const scripts = Object.keys(rootManifest.scripts ?? {});
    expect(scripts.filter(name => /^(pre|post)?(install|prepare|pack|publish)$/.test(name))).toEqual([]);
  });

  test('type-checks every package, every example and all tests', () => {
    const folders = [
      ...listPackages().map(({ folder }) => `packages/${folder}`),
      ...readdirSync(join(root, 'examples')).map(folder => `examples/${folder}`),
    ];
    const tests = [...folders.map(folder => `${folder}/tests`), 'integration-tests'];
    const present = [...folders, ...tests].filter(folder => existsSync(join(root, folder, 'tsconfig.json')));
    expect(present).toEqual(expect.arrayContaining(listPackages().map(({ folder }) => `packages/${folder}`)));
    expect(tsconfig.references.map(({ path }) => path).sort()).toEqual(present.sort());
  });

  test('has a lockfile without addresses of a registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/);
  });

  test('has a lockfile for all platforms, without which `npm ci` fails', () => {
    const { packages } = readJson<Lockfile>(join(root, 'package-lock.json'));
    const optional = Object.values(packages).flatMap(entry => Object.keys(entry.optionalDependencies ?? {}));
    const locked = new Set(Object.keys(packages).map(path => path.replace(/^.*node_modules\//, '')));
    expect(optional.filter(name => !locked.has(name))).toEqual([]);
  });
});

describe.each(listPublicPackages())('$manifest.name', ({ folder, path, manifest }) => {
  test('has a manifest that can be published', () => {
    expect(manifest).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      description: expect.stringMatching(/./) as string,
      license: 'MIT',
      type: 'module',
      engines: rootManifest.engines,
      sideEffects: false,
      repository: { url: 'git+https://github.com/dflint/dflint.git', directory: `packages/${folder}` },
      publishConfig: { access: 'public' },
    });
    expect(manifest.files).toContain('dist');
  });

  test('has a README that begins with its name, and the licence', () => {
    expect(readFileSync(join(path, 'README.md'), 'utf8')).toMatch(new RegExp(`^# ${manifest.name}\n`));
    expect(readFileSync(join(path, 'LICENSE'), 'utf8')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
  });

  test('has exports that agree with each other and with the sources', () => {
    for (const [name, target] of Object.entries(manifest.exports ?? {})) {
      if (name.endsWith('.json')) continue;
      const base = name === '.' ? 'index' : name.slice(2);
      expect(target).toEqual({
        '@dflint/source': `./src/${base}.ts`,
        types: `./dist/${base}.d.ts`,
        default: `./dist/${base}.js`,
      });
      expect(existsSync(join(path, `src/${base}.ts`))).toBe(true);
    }
  });

  test('has tests', () => {
    expect(readdirSync(join(path, 'tests')).some(file => file.endsWith('.test.ts'))).toBe(true);
  });

  test('runs nothing on install', () => {
    const scripts = Object.keys(manifest.scripts ?? {});
    expect(scripts.filter(name => /install|prepare/.test(name))).toEqual([]);
  });
});

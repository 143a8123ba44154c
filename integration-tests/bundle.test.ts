import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { acmePlugin } from './acme-plugin.ts';
import { bad, fixable, fixed, good } from './dockerfiles.ts';
import { ScratchRepository } from './scratch-repository.ts';

const root = join(import.meta.dirname, '..');
const committed = join(root, 'bundle');

describe.each([
  { what: 'the committed bundle', folder: committed },
  { what: 'a bundle of the sources', folder: inject('freshBundle') },
])('$what', ({ folder }) => {
  // Where there is no node_modules above it.
  const bundle = mkdtempSync(join(tmpdir(), 'dflint-bundle-'));
  cpSync(folder, bundle, { recursive: true });
  const scratch = new ScratchRepository({
    'bad/Dockerfile': bad,
    'good/Dockerfile': good,
    'fixable/Dockerfile': fixable,
    'acme/Dockerfile': 'FROM alpine:3.20\nHEALTHCHECK NONE\n',
    'acme/.dflintrc.yaml': 'plugins: [acme]\nrules: { acme/no-healthcheck: error }\n',
    ...acmePlugin('acme/node_modules/dflint-plugin-acme'),
  });
  afterAll(() => {
    scratch.remove();
    rmSync(bundle, { recursive: true, force: true });
  });
  const dflint = (...args: string[]): ReturnType<typeof scratch.run> =>
    scratch.run(process.execPath, join(bundle, 'dflint.js'), ...args);

  test('is of the version that was released last', () => {
    const manifest = readFileSync(join(root, 'packages/dflint/package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    // `npm run bundle` mends it; a release does it itself.
    expect(dflint('--version').stdout).toBe(`dflint ${version}\n`);
  });

  test('lints and fixes with the recommended config', () => {
    expect(dflint('good')).toEqual({ status: 0, stdout: '', stderr: '' });
    const found = dflint('bad');
    expect(found.stdout).toContain(' multistage/no-build-tools-in-final-image\n');
    expect(found).toMatchObject({ status: 1, stderr: '' });
    expect(dflint('--fix', 'fixable')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(scratch.folder, 'fixable/Dockerfile'), 'utf8')).toBe(fixed);
  });

  test("finds the plugins of the project, and dflint's own", () => {
    expect(dflint('acme').stdout).toContain(' 2:1  error    HEALTHCHECK is used.  acme/no-healthcheck\n');
    const config = '{ "extends": ["plugin:hadolint/all", "plugin:buildkit/all", "plugin:multistage/all"] }';
    scratch.write({ 'all.json': config });
    const { stdout } = dflint('--config', 'all.json', '--print-config', 'Dockerfile');
    const { plugins } = JSON.parse(stdout) as { plugins: string[] };
    expect(plugins.map(name => name.replace(/@[^@]*$/, '')).sort()).toEqual([
      '@dflint/plugin-buildkit',
      '@dflint/plugin-hadolint',
      '@dflint/plugin-multistage',
    ]);
  });

  // A release writes the bundle, so the one before may lag behind the sources.
  test.skipIf(folder === committed)('takes plugins that say what they are made for', () => {
    const manifest = { name: 'dflint-plugin-acme', type: 'module', exports: './index.js' };
    const write = (peerDependencies: object): void =>
      scratch.write({
        'acme/node_modules/dflint-plugin-acme/package.json': JSON.stringify({
          ...manifest,
          peerDependencies,
        }),
      });
    write({ '@dflint/core': '>=0.1.0', dflint: '>=0.1.0' });
    expect(dflint('acme')).toMatchObject({ status: 1, stderr: '' });
    write({ dflint: '^99.0.0' });
    expect(dflint('acme').stderr).toContain('it is made for dflint ^99.0.0, but ');
  });

  test('brings the licences of what is in it', () => {
    const licenses = readFileSync(join(bundle, 'lib/THIRD-PARTY-LICENSES'), 'utf8');
    for (const name of ['ajv', 'cosmiconfig', 'fast-glob', 'js-yaml', 'unbash']) {
      expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });
});

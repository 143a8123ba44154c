import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlugin } from '../src/index.ts';

/** Its packages are those of this repository, taken from their sources. */
const nodeModules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const viteConfig = `const resolve = { conditions: ['@dflint/source'] };
export default { resolve, ssr: { resolve } };
`;
const fromSources = ['--customConditions', '@dflint/source', '--preserveSymlinks'];

const resolvePackage = createRequire(import.meta.url).resolve;
const vitest = join(dirname(resolvePackage('vitest/package.json')), 'vitest.mjs');
const tsc = resolvePackage('typescript/bin/tsc');

// One with a scope and names of its own; the one with all the defaults is tested from a registry (npm run test:publish).
describe('a package', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dflint-plugin-'));
    createPlugin(folder, { name: '@acme/base', rule: 'no-hub', repository: 'https://git.example.org/acme' });
    symlinkSync(nodeModules, join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'vitest.config.js'), viteConfig);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Runs a program in the package; gives what it prints. Throws with that when it fails. */
  function run(script: string, ...args: string[]): string {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, VITEST: undefined };
    try {
      return execFileSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8', env });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(stdout + stderr, { cause: error });
    }
  }

  test('passes its own tests', () => {
    expect(run(vitest, 'run')).toMatch(/Test Files {2}2 passed \(2\)\s+Tests {2}12 passed \(12\)/);
  }, 120_000);

  test('has no fault that TypeScript finds', () => {
    run(tsc, '-p', 'tests', ...fromSources, '--allowImportingTsExtensions');
  }, 120_000);

  test('builds what its package.json promises', () => {
    run(tsc, ...fromSources);
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      exports: { '.': Record<string, string> };
    };
    for (const file of Object.values(exports['.'])) expect(existsSync(join(folder, file))).toBe(true);
    expect(readFileSync(join(folder, 'dist/index.js'), 'utf8')).toContain('./rules/no-hub.js');
  }, 120_000);
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_RULE } from '../src/choices.ts';
import { createPlugin } from '../src/index.ts';
import { guideFiles } from './guide.ts';

/** Its packages are those of this repository, taken from their sources. */
const nodeModules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const viteConfig = `const resolve = { conditions: ['@dflint/source'] };
export default { resolve, ssr: { resolve } };
`;
const fromSources = ['--customConditions', '@dflint/source', '--preserveSymlinks'];

const resolvePackage = createRequire(import.meta.url).resolve;
const vitest = join(dirname(resolvePackage('vitest/package.json')), 'vitest.mjs');
const tsc = resolvePackage('typescript/bin/tsc');

/** Makes a package in an empty folder; gives the folder. */
function create(name: string, rule: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dflint-plugin-'));
  createPlugin(folder, { name, rule, repository: 'https://git.example.org/acme' });
  symlinkSync(nodeModules, join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'vitest.config.js'), viteConfig);
  return folder;
}

/** Runs a program in a package; gives what it prints. Throws with that when it fails. */
function run(folder: string, script: string, ...args: string[]): string {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, VITEST: undefined };
  try {
    return execFileSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8', env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(stdout + stderr, { cause: error });
  }
}

// One with a scope and names of its own; the one with all the defaults is tested from a registry (npm run test:publish).
describe('a package', () => {
  let folder: string;

  beforeAll(() => {
    folder = create('@acme/base', 'no-hub');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('passes its own tests', () => {
    expect(run(folder, vitest, 'run')).toMatch(/Test Files {2}2 passed \(2\)\s+Tests {2}13 passed \(13\)/);
  });

  test('builds what its package.json promises', () => {
    run(folder, tsc, ...fromSources);
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      exports: { '.': Record<string, string> };
    };
    for (const file of Object.values(exports['.'])) expect(existsSync(join(folder, file))).toBe(true);
    expect(readFileSync(join(folder, 'dist/index.js'), 'utf8')).toContain('./rules/no-hub.js');
  });
});

describe('the guide for authors of rules', () => {
  let folder: string;

  beforeAll(() => {
    folder = create('acme', DEFAULT_RULE);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('leads from a new package to a rule that passes its tests, and has no fault that TypeScript finds', () => {
    const files = guideFiles();
    expect(files.map(({ path }) => path)).toEqual([
      'tests/no-privileged-port.test.ts',
      'src/rules/no-privileged-port.ts',
      'src/index.ts',
      'docs/rules/no-privileged-port.md',
    ]);
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
    expect(run(folder, vitest, 'run')).toMatch(/Test Files {2}3 passed \(3\)\s+Tests {2}18 passed \(18\)/);
    run(folder, tsc, '-p', 'tests', ...fromSources, '--allowImportingTsExtensions');
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../src/questions.ts';
import { HELP, run } from '../src/run.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'create-dflint-plugin-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

async function create(
  args: readonly string[],
  ask: Ask | null = null,
): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const code = await run(args, {
    cwd,
    stdout: { write: text => (stdout += text) },
    stderr: { write: text => (stderr += text) },
    ask,
  });
  return { code, stdout, stderr };
}

/** Answers questions in turn, and keeps what was asked. */
function answering(...answers: string[]): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  const ask: Ask = question => {
    asked.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  return { ask, asked };
}

const manifest = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(cwd, folder, 'package.json'), 'utf8')) as Record<string, unknown>;

test('with a name alone, all else is the default, and the next steps are shown', async () => {
  const { code, stdout, stderr } = await create(['acme']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('cd dflint-plugin-acme\n  npm install\n  npm test');
  expect(stdout).toContain('src/rules/prefer-mirror.ts');
  expect(manifest('dflint-plugin-acme')['homepage']).toBe('https://github.com/acme/dflint-plugin-acme');
});

test('flags say the rest', async () => {
  const address = 'https://git.example.org/base';
  const args = ['@acme/base', '--rule', 'no-hub', '--repository', address, '--directory', 'a/b', '--yes'];
  expect((await create(args)).code).toBe(0);
  expect(manifest('a/b')).toMatchObject({ name: '@acme/dflint-plugin-base', homepage: address });
  expect(readdirSync(join(cwd, 'a/b/src/rules'))).toEqual(['no-hub.ts']);
});

test('the current folder is as good as any', async () => {
  const { stdout } = await create(['acme', '--directory', '.']);
  expect(stdout).not.toContain('cd ');
  expect(manifest('.')['name']).toBe('dflint-plugin-acme');
});

describe('on a terminal', () => {
  test('what is missing is asked, with the default in brackets', async () => {
    const { ask, asked } = answering('@acme', '', 'https://git.example.org/x');
    expect((await create([], ask)).code).toBe(0);
    expect(asked).toEqual([
      'Name of the package (acme, @acme, dflint-plugin-acme): ',
      'Name of its first rule [prefer-mirror]: ',
      'Repository [https://github.com/acme/dflint-plugin]: ',
    ]);
    expect(manifest('dflint-plugin')).toMatchObject({ homepage: 'https://git.example.org/x' });
  });

  test('a wrong answer is explained, and asked again', async () => {
    const { ask, asked } = answering('No Hub', 'no-hub');
    await create(['acme', '--repository', 'https://x.example'], ask);
    expect(asked[1]).toMatch(/^"No Hub" is no name for a rule\. .*\nName of its first rule/);
  });

  test('what is given is not asked, nor anything with --yes', async () => {
    const given = answering();
    await create(['acme', '--rule', 'a', '--repository', 'https://x.example'], given.ask);
    expect(given.asked).toEqual([]);
    const yes = answering();
    await create(['other', '-y'], yes.ask);
    expect(yes.asked).toEqual([]);
  });
});

test('nothing is overwritten, and then nothing is written', async () => {
  mkdirSync(join(cwd, 'dflint-plugin-acme'));
  writeFileSync(join(cwd, 'dflint-plugin-acme/README.md'), 'mine');
  const { code, stderr } = await create(['acme']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/README\.md is there already, and nothing is overwritten\. Name another folder/);
  expect(readdirSync(join(cwd, 'dflint-plugin-acme'))).toEqual(['README.md']);
  expect(readFileSync(join(cwd, 'dflint-plugin-acme/README.md'), 'utf8')).toBe('mine');
});

test('what cannot be written is named', async () => {
  writeFileSync(join(cwd, 'file'), '');
  const { code, stdout, stderr } = await create(['acme', '--directory', 'file/acme']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`Cannot write ${join(cwd, 'file/acme')}`);
  expect(stderr).toContain('ENOTDIR');
});

test.each([
  [[], 'The package needs a name: npm create dflint-plugin acme. See --help.'],
  [['a', 'b'], 'One name is enough, but there is also b. See --help.'],
  [['a', '--rules', 'x'], "Unknown option '--rules'. See --help."],
  [['a', '--rule'], 'See --help.'],
  [['a', '--rule', 'X'], '"X" is no name for a rule.'],
  [['a', '--repository', 'x'], '"x" is no address.'],
  [['A'], '"A" is no name for a package.'],
])('%j ends with 2 and a reason', async (args, text) => {
  const { code, stdout, stderr } = await create(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(text);
  expect(stderr.trim()).not.toContain('\n');
  expect(readdirSync(cwd)).toEqual([]);
});

test('--help shows all options and writes nothing', async () => {
  expect(await create(['--help'])).toEqual({ code: 0, stdout: HELP, stderr: '' });
  expect(readdirSync(cwd)).toEqual([]);
});

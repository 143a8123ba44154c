import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addFiles } from '../packages/dflint/tests/temp-folder.ts';
import { type CommandResult, run, runOrThrow } from '../packages/internal-tools/src/run-command.ts';
import { bad, fixable, fixed, good } from './dockerfiles.ts';

const program = join(import.meta.dirname, '../packages/dflint/bin/dflint.js');
/** Enough for a second thread, if nothing is said about threads. */
const COUNT = 700;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dflint-many-'));
  const texts = [good, bad, fixable, `${bad}# dflint-disable-next-line\nRUN x\n`, 'FROM\n'];
  const files = Array.from({ length: COUNT }, (_, i) => [
    `${i % 40}/${i}/Dockerfile`,
    texts[i % texts.length] ?? '',
  ]);
  addFiles(folder, Object.fromEntries(files) as Record<string, string>);
  addFiles(folder, {
    '3/.dflintrc.yaml': 'plugins: [../broken.mjs, "@dflint/plugin-multistage"]\nrules: { broken/x: error }\n',
    'broken.mjs': `const x = { meta: { type: 'problem', docs: { description: 'x' }, messages: {} }, create: () => ({ RunInstruction() { throw new Error('no'); } }) };
      export default { meta: { name: 'dflint-plugin-broken' }, rules: { x } };`,
    '7/compose.yaml': 'a: [',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dflint = (...args: string[]): CommandResult =>
  run(process.execPath, [program, ...args], folder, { NO_COLOR: '1' });

/** Without the lines of stacks, which are not the same in every thread. */
function withoutStacks({ stdout, ...result }: CommandResult): CommandResult {
  return { ...result, stdout: stdout.replaceAll(/"crash":"(?:[^"\\]|\\.)*"/g, '"crash"') };
}

describe('threads', () => {
  test.each([
    ['all results', ['--format', 'json']],
    ['for people', []],
    ['fixes', ['--format', 'json', '--fix-dry-run']],
    [
      'suggestions of a rule',
      ['--format', 'json', '--fix-dry-run', '--fix-suggestions=multistage/no-builder-cleanup'],
    ],
    ['settings', ['--format', 'json', '--rule', 'multistage/prefer-named-stage: error', '--target', 'x']],
  ])('say what one says: %s', (_what, args) => {
    const one = dflint(...args, '--concurrency', 'off');
    expect(one.status).toBe(2);
    // Told once, whoever reads it. With --target, nobody does.
    expect(one.stderr.split('7/compose.yaml:2: ').length - 1).toBe(args.includes('--target') ? 0 : 1);
    expect(withoutStacks(dflint(...args, '--concurrency', '3'))).toEqual(withoutStacks(one));
    expect(withoutStacks(dflint(...args))).toEqual(withoutStacks(one));
  });

  test('are as many as asked for, and count what rules take', () => {
    const { stderr } = dflint('--stats', '--concurrency', '3');
    expect(stderr).toContain(`${COUNT} files, 3 threads\n`);
    expect(stderr).toMatch(/ ms {2}multistage\/no-chained-cleanup\n/);
  });

  test('fill a cache, and are not needed when it is full', () => {
    const plain = withoutStacks(dflint('--format', 'json'));
    const location = join(folder, '.cache-of-threads');
    const args = [
      '--format',
      'json',
      '--cache',
      '--cache-location',
      location,
      '--stats',
      '--concurrency',
      '2',
    ];
    const cold = withoutStacks(dflint(...args));
    expect({ ...cold, stderr: '' }).toEqual({ ...plain, stderr: '' });
    expect(cold.stderr).toMatch(/ files, 2 threads\n/);
    const warm = withoutStacks(dflint(...args));
    expect({ ...warm, stderr: '' }).toEqual({ ...plain, stderr: '' });
    const [, cached] = / files, (\d+) of them from the cache/.exec(warm.stderr) ?? [];
    // All but those on which a rule crashes.
    expect(Number(cached)).toBeGreaterThan(COUNT * 0.95);
  });

  test('are there in the bundle, too', () => {
    const bundle = join(inject('freshBundle'), 'dflint.js');
    const { stdout, stderr } = run(process.execPath, [bundle, '--stats', '--concurrency', '2'], folder);
    expect(stderr).toContain(`${COUNT} files, 2 threads\n`);
    expect(stdout).toBe(dflint().stdout);
  });

  test('parts of all files, joined, are the whole', () => {
    const out = (name: string): string => join(folder, name);
    for (const part of ['1', '2', '3'])
      dflint('--shard', `${part}/3`, '-f', 'json', '-o', out(`part-${part}.json`));
    const parts = ['3', '1', '2'].map(part => `part-${part}.json`);
    expect(withoutStacks(dflint('merge-results', '-f', 'json', ...parts))).toEqual({
      ...withoutStacks(dflint('-f', 'json')),
      stderr: '',
    });
  });
});

describe('a run that is ended early', () => {
  const start = (cwd: string, ...args: string[]): ChildProcess =>
    spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const ends = async (child: ChildProcess): Promise<[number | null, string | null]> =>
    (await once(child, 'exit')) as [number | null, string | null];

  test('Ctrl-C while files are fixed: each is as it was, or fixed, and nothing is left behind', async () => {
    const fixing = mkdtempSync(join(tmpdir(), 'dflint-fixing-'));
    try {
      const paths = Array.from({ length: 2000 }, (_, i) => `${i % 20}/${i}/Dockerfile`);
      addFiles(fixing, Object.fromEntries(paths.map(path => [path, fixable])));
      const child = start(fixing, '--fix');
      const ended = ends(child);
      const read = (path: string): string => readFileSync(join(fixing, path), 'utf8');
      const [first = ''] = paths;
      while (read(first) !== fixed && child.exitCode === null)
        await new Promise(resolve => setImmediate(resolve));
      child.kill('SIGINT');
      expect(await ended).toEqual([130, null]);
      const states = new Set(paths.map(path => read(path)));
      expect(states).toEqual(new Set([fixable, fixed]));
      const names = readdirSync(fixing, { recursive: true, withFileTypes: true }).filter(entry =>
        entry.isFile(),
      );
      expect(new Set(names.map(({ name }) => name))).toEqual(new Set(['Dockerfile']));
    } finally {
      rmSync(fixing, { recursive: true, force: true });
    }
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s while files are linted: %d', async (signal, code) => {
    const child = start(folder, '--debug', '--concurrency', '2');
    const ended = ends(child);
    child.stdout?.resume();
    await once(child.stderr ?? child, 'data');
    child.stderr?.resume();
    child.kill(signal);
    expect(await ended).toEqual([code, null]);
  });

  test('a config that waits for what never comes is told', () => {
    const waiting = join(folder, 'waiting.mjs');
    writeFileSync(waiting, 'await new Promise(() => {});');
    expect(dflint('--config', 'waiting.mjs', '0')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'dflint: A config, a plugin or a formatter waits for something that never comes.\n',
    });
    rmSync(waiting);
  });

  test('a reader that goes away: no word of it, and the exit code is that of the whole', () => {
    const command = '"$0" "$@" | head -1; echo "status ${PIPESTATUS[0]}"';
    const first = dflint('19').stdout.split('\n', 1)[0] ?? '';
    const { stdout, stderr } = run('bash', ['-c', command, process.execPath, program, '19'], folder);
    expect({ stdout, stderr }).toEqual({ stdout: `${first}\nstatus 1\n`, stderr: '' });
    const both = run('bash', ['-c', '"$0" "$@" 2>&1 | head -1', process.execPath, program, '.'], folder);
    expect(both).toEqual({ status: 0, stdout: expect.any(String) as string, stderr: '' });
  });
});

describe('a full disk', () => {
  test('the report', () => {
    const file = dflint('-o', '/dev/full', '19');
    expect(file).toEqual({
      status: 2,
      stdout: '',
      stderr: 'dflint: Cannot write /dev/full: no space left on the disk.\n',
    });
    const stdout = run('bash', ['-c', '"$0" "$@" > /dev/full', process.execPath, program, '19'], folder);
    expect(stdout).toEqual({
      status: 2,
      stdout: '',
      stderr: 'dflint: The report cannot be written: no space left on the disk.\n',
    });
  });

  test('a fix: the file stays as it was, which is said', ({ skip }) => {
    const disk = mkdtempSync(join(tmpdir(), 'dflint-disk-'));
    const isMounted =
      process.getuid?.() === 0 &&
      run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk], '/').status === 0;
    try {
      if (!isMounted) skip('Only root can make a disk that is full.');
      const file = join(disk, 'Dockerfile');
      writeFileSync(file, fixable);
      fillUp(join(disk, 'rest'));
      expect(run(process.execPath, [program, '--cache'], disk)).toMatchObject({
        status: 0,
        stderr: `dflint: The cache was not kept. Cannot write ${join(disk, '.dflintcache')}: no space left on the disk.\n`,
      });
      expect(run(process.execPath, [program, '--fix'], disk)).toEqual({
        status: 2,
        stdout: '',
        stderr: `dflint: Cannot write ${file}: no space left on the disk. It is as it was.\n`,
      });
      expect(readFileSync(file, 'utf8')).toBe(fixable);
      expect(run(process.execPath, [program, 'init'], disk)).toMatchObject({
        status: 2,
        stderr: `dflint: Cannot write ${join(disk, '.dflintrc.yaml')}: no space left on the disk.\n`,
      });
      expect(readdirSync(disk).sort()).toEqual(['Dockerfile', 'rest']);
    } finally {
      if (isMounted) runOrThrow('umount', [disk], '/');
      rmSync(disk, { recursive: true, force: true });
    }
  });
});

/** Writes until nothing more fits. */
function fillUp(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    for (;;) writeFileSync(descriptor, 'x'.repeat(1024));
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  } finally {
    closeSync(descriptor);
  }
}

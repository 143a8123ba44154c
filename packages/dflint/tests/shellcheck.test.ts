import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LintResult } from '@dflint/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DFLint } from '../src/dflint.ts';
import { fileResult } from '../src/lint-text.ts';
import { CheckedRun } from '../src/shellcheck/checked-run.ts';
import { runShellCheck } from '../src/shellcheck/run-shellcheck.ts';
import { ScriptChecker } from '../src/shellcheck/script-checker.ts';
import type { LintWorker } from '../src/workers/lint-worker.ts';
import { type Outcome, dflint } from './cli.ts';
import { fakeShellCheck, isWindows, noShellCheck } from './fake-shellcheck.ts';
import { tempFolder } from './temp-folder.ts';

beforeEach(({ skip }) => skip(isWindows, 'On Windows, a script cannot stand in for a program.'));
afterEach(() => vi.unstubAllEnvs());

const MISSING =
  'dflint: The rule hadolint/shellcheck needs the program shellcheck, which was not found on the PATH: install it (apt-get install shellcheck, brew install shellcheck) or turn the rule off.\n';

const CONFIG = `
plugins: ['@dflint/plugin-hadolint']
rules: { hadolint/shellcheck: warn }
`;

/** A folder whose config has the rule on. */
function project(files: Record<string, string>, config = CONFIG): string {
  return tempFolder({ '.dflintrc': config, ...files });
}

/** `a/Dockerfile:2:6 SC2086: Quote $x.` */
function places({ out }: Outcome): string[] {
  return (JSON.parse(out) as LintResult[]).flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, message }) => `${filePath.slice(2)}:${line}:${column} ${message}`),
  );
}

const FILES = {
  'a/Dockerfile': 'FROM a\nRUN a \\\n  $x\n',
  'b/Dockerfile': 'FROM a\nRUN a \\\n  $x\nRUN b $y\nONBUILD RUN <<E\nc\nd $z\nE\n',
  'c/Dockerfile': 'FROM a\nRUN ["$x"]\n',
};
const FOUND = [
  'a/Dockerfile:3:3 SC2086: Quote $x.',
  'b/Dockerfile:3:3 SC2086: Quote $x.',
  'b/Dockerfile:4:7 SC2086: Quote $y.',
  'b/Dockerfile:7:3 SC2086: Quote $z.',
];

describe('one process', () => {
  test('does for all files, and is given each script once', async () => {
    const calls = fakeShellCheck();
    vi.stubEnv('SHELLCHECK_OPTS', '--exclude=SC2086');
    const root = project(FILES);
    const temp = tempFolder();
    vi.stubEnv('TMPDIR', temp);
    const outcome = await dflint(root, ['.', '--format', 'json']);
    expect(outcome).toMatchObject({ code: 0, err: '' });
    expect(places(outcome)).toEqual(FOUND);
    expect(calls()).toEqual([{ args: ['--norc', '--format=json1', '1', '2', '3'] }]);
    expect(readdirSync(temp)).toEqual([]);
  });

  test('is started for no rule that is off, and for no file without scripts', async () => {
    const calls = fakeShellCheck();
    const { code } = await dflint(project(FILES), ['.', '--rule', 'hadolint/shellcheck: off']);
    expect(code).toBe(0);
    expect((await dflint(project(FILES), ['c'])).code).toBe(0);
    expect(calls()).toEqual([]);
  });

  test('does for standard input', async () => {
    const calls = fakeShellCheck();
    const outcome = await dflint(project({}), ['-', '--format', 'json'], { stdin: FILES['b/Dockerfile'] });
    expect(places(outcome)).toHaveLength(3);
    expect(calls()).toHaveLength(1);
  });

  test('is not started again for scripts that it knows', async () => {
    const calls = fakeShellCheck();
    const linter = new DFLint({ cwd: project({}) });
    const texts = ['FROM a\nRUN $x\nRUN $y', 'FROM a\n# c\nRUN $y\nRUN $x', 'FROM a\nRUN $y\nRUN $z'];
    const counts: (number | undefined)[] = [];
    for (const text of texts)
      counts.push((await linter.lintText(text, { filePath: 'Dockerfile' }))[0]?.warningCount);
    expect(counts).toEqual([2, 2, 2]);
    expect(calls().map(({ args }) => args.length - 2)).toEqual([2, 1]);
  });

  test('files are counted once', async () => {
    fakeShellCheck();
    const progress: string[] = [];
    const onProgress = (done: number, total: number): unknown => progress.push(`${done}/${total}`);
    await new DFLint({ cwd: project(FILES), onProgress }).lintFiles('.');
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
  });
});

describe('fixes', () => {
  const RULES = `${CONFIG.trimEnd().slice(0, -1)}, hadolint/require-apt-yes: error }\n`;

  test('have their scripts checked, too', async () => {
    const calls = fakeShellCheck();
    const root = project({ Dockerfile: 'FROM a\nRUN apt-get install $x\n' }, RULES);
    const outcome = await dflint(root, ['.', '--fix-dry-run', '--format', 'json']);
    expect(places(outcome)).toEqual(['Dockerfile:2:24 SC2086: Quote $x.']);
    expect(outcome.out).toContain('apt-get install -y $x');
    expect(calls()).toHaveLength(1);
  });

  test('leave comments that are needed', async () => {
    fakeShellCheck();
    const text = 'FROM a\n# dflint-disable-next-line SC2086\nRUN a $x\n';
    const root = project({ 'a/Dockerfile': text, 'b/Dockerfile': text.replace('$x', 'x') });
    const { out } = await dflint(root, ['.', '--fix-dry-run', '--format', 'json']);
    const [a, b] = JSON.parse(out) as LintResult[];
    expect([a?.output, a?.messages, a?.suppressedMessages.length]).toEqual([undefined, [], 1]);
    expect([b?.output, b?.messages]).toEqual(['FROM a\nRUN a x\n', []]);
  });
});

describe('without the program', () => {
  test('a run says so once, and goes on', async () => {
    noShellCheck();
    const files = { ...FILES, 'd/Dockerfile': 'FROM a\n# dflint-disable-next-line SC2086\nRUN b\n' };
    expect(await dflint(project(files), ['.'])).toEqual({ code: 0, out: '', err: MISSING });
  });

  test('one in the current folder is not taken', async () => {
    const root = project({ ...FILES, shellcheck: '#!/bin/sh\ntouch taken\n' });
    chmodSync(join(root, 'shellcheck'), 0o755);
    noShellCheck();
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
    expect((await dflint(root, ['a'])).err).toBe(MISSING);
    cwd.mockRestore();
    expect(readdirSync(root)).not.toContain('taken');
  });

  test.each([
    ['crash', 'it ended with code 4: \\u001b[31mout of luck'],
    ['prose', 'it printed something else than its report in JSON'],
  ])('nor with one that fails: %s', async (fake, why) => {
    const calls = fakeShellCheck();
    vi.stubEnv('FAKE', fake);
    const { code, out, err } = await dflint(project(FILES), ['.']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(
      `dflint: The rule hadolint/shellcheck checked nothing, since shellcheck failed: ${why}. See whether "shellcheck --version" works, or turn the rule off.\n`,
    );
    expect(calls()).toHaveLength(1);
  });

  test('nor without a folder for temporary files', async () => {
    fakeShellCheck();
    const root = project(FILES);
    vi.stubEnv('TMPDIR', join(root, 'nowhere'));
    expect((await dflint(root, ['.'])).err).toContain(
      'shellcheck failed: no folder for its scripts can be made in ./nowhere: no such file or folder.',
    );
  });
});

describe('--cache', () => {
  /** Whether a run says what there is to say, and how often the program was started for it. */
  async function cachedRun(root: string, calls: () => unknown[]): Promise<[isWhole: boolean, calls: number]> {
    const before = calls().length;
    const outcome = await dflint(root, ['.', '--cache', '--format', 'json']);
    return [JSON.stringify(places(outcome)) === JSON.stringify(FOUND), calls().length - before];
  }

  test('keeps what ShellCheck says, for as long as it has the same version', async () => {
    const calls = fakeShellCheck();
    const root = project(FILES);
    expect(await cachedRun(root, calls)).toEqual([true, 1]);
    expect(await cachedRun(root, calls)).toEqual([true, 0]);
    vi.stubEnv('FAKE_VERSION', '2');
    expect(await cachedRun(root, calls)).toEqual([true, 1]);
    expect(await cachedRun(root, calls)).toEqual([true, 0]);
  });

  test('keeps nothing of a run that it was missing in, or has failed in', async () => {
    const root = project(FILES);
    noShellCheck();
    expect((await dflint(root, ['.', '--cache'])).err).toBe(MISSING);
    vi.unstubAllEnvs();
    const calls = fakeShellCheck();
    vi.stubEnv('FAKE', 'crash');
    expect(await cachedRun(root, calls)).toEqual([false, 1]);
    vi.stubEnv('FAKE', '');
    expect(await cachedRun(root, calls)).toEqual([true, 1]);
    noShellCheck();
    expect((await dflint(root, ['.', '--cache'])).err).toBe(MISSING);
  });
});

test('what has failed is tried again, and told once', async () => {
  const cwd = project(FILES);
  const warnings: string[] = [];
  const linter = new DFLint({ cwd, cache: true, onWarning: warning => warnings.push(warning) });
  const count = async (): Promise<number> =>
    (await linter.lintFiles('.')).flatMap(({ messages }) => messages).length;
  noShellCheck();
  expect([await count(), await count()]).toEqual([0, 0]);
  vi.unstubAllEnvs();
  fakeShellCheck();
  vi.stubEnv('FAKE', 'crash');
  expect([await count(), await count()]).toEqual([0, 0]);
  vi.stubEnv('FAKE', '');
  expect(await count()).toBe(FOUND.length);
  expect(warnings).toHaveLength(2);
});

test('the rule can be on in some stages alone, with a cache, too', async () => {
  const calls = fakeShellCheck();
  const root = project(
    { Dockerfile: 'FROM a AS b\nRUN b $x\nFROM c\nCOPY --from=b /b /b\nRUN c $y\n' },
    "plugins: ['@dflint/plugin-hadolint']\noverrides: [{ stages: builder, rules: { hadolint/shellcheck: warn } }]\n",
  );
  const lint = async (): Promise<[places: string[], calls: number]> => {
    const outcome = await dflint(root, ['.', '--cache', '--format', 'json']);
    return [places(outcome), calls().length];
  };
  const found = ['Dockerfile:2:7 SC2086: Quote $x.'];
  expect(await lint()).toEqual([found, 1]);
  expect(await lint()).toEqual([found, 1]);
  vi.stubEnv('FAKE_VERSION', '2');
  expect(await lint()).toEqual([found, 2]);
});

test('scripts of files that other threads have linted are checked here', async () => {
  const calls = fakeShellCheck();
  const checker = new ScriptChecker(() => {});
  const checked = new CheckedRun(checker);
  const here: string[] = [];
  const passedOn: string[] = [];
  const files = Array.from({ length: 40 }, (_, i) => ({ path: `/${i}`, ignored: false, explicit: false }));
  const worker = {
    lint: async (jobs: readonly { path: string }[]) => {
      await new Promise(resolve => setImmediate(resolve));
      return jobs.map(({ path }) => {
        checked.note(path, new Set([`\n\n\n$s${path.length}`]));
        return fileResult(path, { severity: 1, message: 'provisional' });
      });
    },
    end: () => Promise.resolve(),
  };
  const results = await checked.lintAll({
    files,
    prepare: ({ path }) => Promise.resolve({ path }),
    lint: async ({ path }, open) => {
      here.push(path);
      await new Promise(resolve => setImmediate(resolve));
      const [findings] = checker.lookUp(open)([`\n\n\n$s${path.length}`]);
      return fileResult(path, { severity: 1, message: findings?.[0]?.message ?? 'provisional' });
    },
    onLinted: ({ path }) => passedOn.push(path),
    onProgress: () => {},
    hire: linted => Promise.resolve(linted === 1 ? [worker as unknown as LintWorker] : []),
  });
  expect(results.map(({ filePath, messages }) => `${filePath} ${messages[0]?.message}`)).toEqual(
    files.map(({ path }) => `${path} Quote $s${path.length}.`),
  );
  expect([...passedOn].sort()).toEqual(files.map(({ path }) => path).sort());
  expect(here.length).toBeLessThan(80);
  expect(calls().map(({ args }) => args.length - 2)).toEqual([2]);
});

test('only a command line that would be too long is split', async () => {
  const calls = fakeShellCheck();
  const scripts = Array.from({ length: 25 }, (_, i) => `\n\n\n$s${i}`);
  const outcome = await runShellCheck(scripts, 100);
  // Each name takes its length, and 9 characters besides.
  expect(calls().map(({ args }) => args.slice(2).join(' '))).toEqual([
    '1 2 3 4 5 6 7 8 9',
    '1 2 3 4 5 6 7 8 9',
    '1 2 3 4 5 6 7',
  ]);
  const findings = 'findings' in outcome ? outcome.findings : [];
  expect(findings.map(([first]) => first?.message)).toEqual(scripts.map(script => `Quote ${script.trim()}.`));
});

test('of many answers, the ones that were asked for last are kept', async () => {
  fakeShellCheck();
  const checker = new ScriptChecker(() => {});
  const scripts = Array.from({ length: 1500 }, (_, i) => `${i}`);
  await checker.check(new Set(scripts));
  checker.lookUp(new Set())(['0']);
  checker.trim();
  const open = new Set<string>();
  checker.lookUp(open)(scripts);
  expect([...open]).toEqual(scripts.slice(1, 501));
});

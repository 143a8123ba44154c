import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeShellCheck, isWindows, noShellCheck } from '../../dflint/tests/fake-shellcheck.ts';

beforeEach(({ skip }) => skip(isWindows, 'On Windows, a script cannot stand in for a program.'));
beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** The problems that ESLint reports with the rule on, in a process that has not asked ShellCheck yet. */
async function lint(text: string): Promise<string[]> {
  const { runEslint } = await import('./equivalence.ts');
  const messages = runEslint('ESLint 10', text, { config: { rules: { 'hadolint/shellcheck': 'warn' } } });
  return messages
    .filter(({ ruleId }) => ruleId === 'hadolint/shellcheck' || ruleId === 'dflint/no-useless-directive')
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('one process does for a file, and none for scripts that are known', async () => {
  const calls = fakeShellCheck();
  vi.stubEnv('SHELLCHECK_OPTS', '--exclude=SC2086');
  expect(await lint('FROM a:1\nRUN a \\\n  $x\nRUN b $y\nRUN a \\\n  $x\n')).toEqual([
    '3:3 SC2086: Quote $x.',
    '4:7 SC2086: Quote $y.',
    '6:3 SC2086: Quote $x.',
  ]);
  expect(await lint('FROM a:1\nRUN b $y\n')).toEqual(['2:7 SC2086: Quote $y.']);
  expect(calls()).toEqual([{ args: ['--norc', '--format=json1', '1', '2'] }]);
});

test('comments name codes', async () => {
  fakeShellCheck();
  expect(await lint('FROM a:1\n# dflint-disable-next-line SC2086\nRUN b $y\n')).toEqual([]);
  expect(await lint('FROM a:1\n# hadolint ignore=SC2086\nRUN b $y\n')).toEqual([]);
  expect(await lint('FROM a:1\n# dflint-disable-next-line SC2086\nRUN b\n')).toEqual([
    '2:1 "dflint-disable-next-line" is not needed: no problem was reported by "SC2086".',
  ]);
});

test.each([
  ['is missing', '', 'needs the program shellcheck, which was not found on the PATH'],
  ['fails', 'crash', 'shellcheck failed: it ended with code 4'],
])('where the program %s, a warning of the process says so once', async (_, fake, why) => {
  if (fake === '') noShellCheck();
  else fakeShellCheck();
  vi.stubEnv('FAKE', fake);
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  expect(await lint('FROM a:1\n# dflint-disable-next-line SC2086\nRUN b $y\n')).toEqual([]);
  expect(await lint('FROM a:1\nRUN c $y\n')).toEqual([]);
  expect(warn.mock.calls).toEqual([[expect.stringContaining(why), 'DFLintWarning']]);
  warn.mockRestore();
});

test('without a folder for temporary files, a warning of the process says so', async () => {
  fakeShellCheck();
  vi.stubEnv('TMPDIR', '/nowhere');
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  expect(await lint('FROM a:1\nRUN b $y\n')).toEqual([]);
  expect(warn.mock.calls).toEqual([
    [
      expect.stringContaining('shellcheck failed: ENOENT: no such file or directory, mkdtemp'),
      'DFLintWarning',
    ],
  ]);
  warn.mockRestore();
});

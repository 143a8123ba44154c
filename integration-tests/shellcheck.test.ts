import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LintResult } from '@dflint/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addFiles } from '../packages/dflint/tests/temp-folder.ts';
import { type CommandResult, run } from '../packages/internal-tools/src/run-command.ts';
import { hasProgram } from './programs.ts';

const program = join(import.meta.dirname, '../packages/dflint/bin/dflint.js');
const CONFIG = 'plugins: ["@dflint/plugin-hadolint"]\nrules: { hadolint/shellcheck: warn }\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dflint-shellcheck-'));
  addFiles(folder, { '.dflintrc': CONFIG });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dflint(args: readonly string[], env: Record<string, string> = {}, cli = program): CommandResult {
  return run(process.execPath, [cli, ...args], folder, { NO_COLOR: '1', ...env });
}

/** What is reported: `SC2086 «$x»`. */
function findings(text: string, stdout: string): string[] {
  const [result] = JSON.parse(stdout) as LintResult[];
  const lines = text.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return (result?.messages ?? []).map(
    ({ code, message, line, column, endLine = line, endColumn = column }) =>
      `${code ?? message} «${text.slice(offset(line, column), offset(endLine, endColumn))}»`,
  );
}

describe.skipIf(!hasProgram('ShellCheck'))('ShellCheck itself', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ['a line', 'FROM a\nRUN x=$(a) && b $x\n', ['SC2086 «$x»']],
    ['over lines and comments', 'FROM a\nRUN x=$(a) \\\n# c\n  && b \\\n  $x\n', ['SC2086 «$x»']],
    ['with CRLF', 'FROM a\r\nRUN x=$(a) && \\\r\n  b $x\r\n', ['SC2086 «$x»']],
    ['with another escape character', '# escape=`\nFROM a\nRUN x=$(a) && `\n  b $x\n', ['SC2086 «$x»']],
    ['a word on two lines', 'FROM a\nRUN x=$(a) && b ${x\\\n}\n', ['SC2086 «${x\\\n}»']],
    ['quotes over two lines', "FROM a\nRUN echo 'a\\\nb'\n", []],
    ['blanks of a continuation', 'FROM a\nRUN echo a \\\n    b\n', []],
    ['else and if on two lines', 'FROM a\nRUN if a; then b; else \\\n  if c; then d; fi; \\\n fi\n', []],
    ['tabs and characters of two units', 'FROM a\nRUN\tx=$(a)\t&& b "🐳🐳" $x "🐳"\n', ['SC2086 «$x»']],
    ['what is missing at the end', 'FROM a\nRUN echo "$(a\n', ['SC1072 «a»']],
    ['a heredoc', 'FROM a\nRUN <<E\nx=$(a)\nb $x\nE\n', ['SC2086 «$x»']],
    ['a heredoc behind a command', 'FROM a\nRUN cat <<E > $x && b\n$y\nE\n', ['SC2154 «$x»', 'SC2154 «$y»']],
    ['ONBUILD', 'FROM a\nONBUILD RUN x=$(a) && b $x\n', ['SC2086 «$x»']],
    ['sh', 'FROM a\nRUN [[ -n $HOME ]]\n', ['SC3010 «[[ -n $HOME ]]»']],
    [
      'bash by SHELL',
      'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [[ -n $HOME ]]; cd /a; b\n',
      ['SC2164 «cd /a»'],
    ],
    ['bash that stops at errors', 'FROM a\nSHELL ["/bin/bash", "-ec"]\nRUN cd /a; b\n', []],
    [
      'bash by a comment',
      'FROM a\n# hadolint shell=bash\nRUN [[ -n $HOME ]]; cd /a; b\n',
      ['SC2164 «cd /a»'],
    ],
    ['bash by the first line', 'FROM a\nRUN <<E\n#!/bin/bash\nb=(a b)\nc "${b[@]}"\nE\n', []],
    [
      'ash',
      'FROM a\nSHELL ["/bin/ash", "-o", "pipefail", "-c"]\nRUN local a\n',
      ['SC2168 «local»', 'SC2034 «a»'],
    ],
    ['ARG, ENV and proxies', 'FROM a\nARG x\nENV y=1\nRUN a $x $y $http_proxy\n', []],
    ['files that it cannot follow', 'FROM a\nRUN . /a && . "$HOME/b"\n', []],
    [
      'its own comment for a whole heredoc',
      'FROM a\nRUN <<E\n# shellcheck disable=SC2086\nx=$(a)\nb $x\nE\n',
      [],
    ],
    [
      'what it would run',
      'FROM a\nRUN touch "$(touch taken)" `touch taken`\n',
      ['SC2046 «`touch taken`»', 'SC2006 «`touch taken`»'],
    ],
  ])('%s', (_, text, expected) => {
    addFiles(folder, { 'one/Dockerfile': text });
    const { stdout, stderr } = dflint(['one', '--format', 'json'], { LC_ALL: 'C' });
    expect(stderr).toBe('');
    const found = findings(text, stdout);
    // Other versions find more, but not where nothing is wrong.
    expect(found).toEqual(expected.length > 0 ? (expect.arrayContaining(expected) as string[]) : []);
    expect(existsSync(join(folder, 'taken'))).toBe(false);
  });

  test('says the same in threads, in the bundle, and for standard input', () => {
    const files = Array.from({ length: 60 }, (_, i) => [
      `many/${i}/Dockerfile`,
      `FROM a\nRUN x=$(a) && b $x ${'c '.repeat(i % 7)}\n${'RUN ls\n'.repeat(i % 3)}`,
    ]);
    addFiles(folder, Object.fromEntries(files) as Record<string, string>);
    const one = dflint(['many', '--concurrency', 'off']);
    expect(one.stdout).toContain('✖ 60 problems');
    expect(dflint(['many', '--concurrency', '3'])).toEqual(one);
    const bundle = join(inject('freshBundle'), 'dflint.js');
    expect(dflint(['many', '--concurrency', '2'], {}, bundle)).toEqual(one);
  });
});

test('a run that is ended early leaves no files and no ShellCheck', async () => {
  const temp = join(folder, 'temp');
  mkdirSync(temp);
  // Never ends by itself.
  addFiles(folder, { 'bin/shellcheck': '#!/bin/sh\necho $$ > "$0.started"\nexec sleep 1000\n' });
  chmodSync(join(folder, 'bin/shellcheck'), 0o755);
  addFiles(folder, { 'early/Dockerfile': 'FROM a\nRUN b\n' });
  const env = {
    ...process.env,
    TMPDIR: temp,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  };
  const child = spawn(process.execPath, [program, 'early'], { cwd: folder, env, stdio: 'ignore' });
  const started = join(folder, 'bin/shellcheck.started');
  while (!existsSync(started) || readFileSync(started, 'utf8') === '') await wait(20);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([143, null]);
  expect(readdirSync(temp)).toEqual([]);
  const pid = Number(readFileSync(started, 'utf8'));
  while (isRunning(pid)) await wait(20);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

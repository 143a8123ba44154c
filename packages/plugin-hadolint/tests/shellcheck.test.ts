import { type CheckScripts, type ScriptFinding, loadConfig, resolveConfig, verify } from '@dflint/core';
import { RuleTester } from '@dflint/rule-tester';
import { describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';
import rule from '../src/rules/shellcheck.ts';
import { lines, run } from './lint.ts';

/** What the program that stands in for ShellCheck reports, and how much of it. */
const KINDS = [
  { pattern: /\$\w+/g, code: 2086, level: 'info', message: 'Quote it.' },
  { pattern: /!\w+!/g, code: 2016, level: 'style', message: 'No quotes?' },
  // About blanks and line breaks.
  { pattern: /!!/g, code: 2291, level: 'info', message: 'Quote blanks.' },
  { pattern: /(?=else *if)/g, code: 1075, level: 'error', message: 'Use elif.' },
  // At a place without a length.
  { pattern: /(?=\^)/g, code: 1, level: 'error', message: 'No more.' },
] as const;

const checkScripts: CheckScripts = scripts =>
  scripts.map(script => script.split('\n').flatMap((line, index) => findingsIn(line, index + 1)));

function findingsIn(text: string, line: number): ScriptFinding[] {
  return KINDS.flatMap(({ pattern, ...kind }) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
      ...kind,
      start: { line, column: index },
      end: { line, column: index + match.length },
    })),
  );
}

const ruleTester = new RuleTester({
  assertionOptions: { requireLocation: true, requireEveryMessage: true },
  checkScripts,
});

const found = { messageId: 'finding' } as const;

ruleTester.run('hadolint/shellcheck', rule, {
  valid: [
    { name: 'nothing found', code: run('a && b') },
    { name: 'the exec form', code: run('["a", "$x"]') },
    { name: 'other instructions', code: lines('FROM a', 'CMD $x', 'ENTRYPOINT $x', 'HEALTHCHECK CMD $x') },
    { name: 'an ignored code', code: run('a $x'), options: [{ ignore: ['SC2086'] }] },
    { name: 'below the severity', code: run('a $x !y!'), options: [{ severity: 'warning' }] },
    { name: 'PowerShell', code: lines('FROM a', 'SHELL ["pwsh", "-c"]', 'RUN a $x') },
    {
      name: 'cmd by its path',
      code: lines('FROM a', 'SHELL ["C:\\\\Windows\\\\CMD.exe", "/c"]', 'RUN a $x'),
    },
    {
      name: 'a Windows image',
      code: lines('FROM mcr.microsoft.com/windows/nanoserver:ltsc2022', 'RUN a $x'),
    },
    { name: 'another interpreter', code: lines('FROM a', 'SHELL ["python3", "-c"]', 'RUN a $x') },
    {
      name: 'a shell that ShellCheck does not know',
      code: lines('FROM a', 'SHELL ["zsh", "-c"]', 'RUN a $x'),
    },
    {
      name: 'a shell that a comment declares',
      code: lines('FROM a', '# hadolint shell=powershell', 'RUN a $x'),
    },
    {
      name: 'a shell of an earlier stage',
      code: lines('FROM a AS b', 'SHELL ["pwsh", "-c"]', 'FROM b', 'RUN a $x'),
    },
    {
      name: 'the interpreter of a heredoc',
      code: lines('FROM a', 'RUN <<E', '#!/usr/bin/env python3', '$x', 'E'),
    },
    { name: 'a heredoc of comments', code: lines('FROM a', 'RUN <<E', '#!/bin/bash', '# $x', 'E') },
    { name: 'an empty heredoc', code: lines('FROM a', 'RUN <<E', 'E') },
    { name: 'comments of the Dockerfile', code: lines('FROM a', 'RUN a \\', '# $x', '  b') },
    { name: 'blanks that are of the Dockerfile', code: lines('FROM a', 'RUN a !\\', '! b') },
    {
      name: 'a line break that is of the Dockerfile',
      code: lines('FROM a', 'RUN if a; then b; else \\', '    if c; then d; fi; fi'),
    },
    { name: 'no shell script to ask about', code: lines('FROM a', 'COPY a b') },
  ],
  invalid: [
    {
      name: 'a line',
      code: run('a «$x»'),
      errors: [{ messageId: 'finding', message: 'SC2086: Quote it.' }],
    },
    {
      name: 'several levels',
      code: run('a «$x» «!y!»; «^»'),
      errors: [
        { messageId: 'finding', data: { code: 'SC2086', text: 'Quote it.' } },
        { messageId: 'finding', data: { code: 'SC2016', text: 'No quotes?' } },
        { messageId: 'finding', data: { code: 'SC0001', text: 'No more.' } },
      ],
    },
    {
      name: 'from a severity on',
      code: run('a $x !y! «^»'),
      options: [{ severity: 'error' }],
      errors: [found],
    },
    { name: 'other codes', code: run('a «$x» !y!'), options: [{ ignore: ['SC2016'] }], errors: [found] },
    {
      name: 'in a continued line',
      code: lines('FROM a', 'RUN a \\', '  && b \\', '# c', '', ' «$x»'),
      errors: [found],
    },
    { name: 'over a continuation', code: lines('FROM a', 'RUN a «$x\\', 'y» z'), errors: [found] },
    { name: 'up to a continuation', code: lines('FROM a', 'RUN a «$x»\\', '# c', ' z'), errors: [found] },
    { name: 'with blanks behind the backslash', code: 'FROM a\nRUN a «$x\\ \ny» z\n', errors: [found] },
    { name: 'with CRLF', code: 'FROM a\r\nRUN a \\\r\n# c\r\n  «$x» «$y»\r\n', errors: [found, found] },
    { name: 'with another escape character', code: '# escape=`\nFROM a\nRUN a `\n  «$x»\n', errors: [found] },
    { name: 'behind tabs', code: lines('FROM a', 'RUN\ta\t\t«$x»'), errors: [found] },
    { name: 'behind characters of two units', code: run('a 🐳🐳 «$x»'), errors: [found] },
    { name: 'at the end', code: run('a && «b»').replace('«b»', 'b «^»'), errors: [found] },
    { name: 'in ONBUILD', code: lines('FROM a', 'ONBUILD RUN a \\', ' «$x»'), errors: [found] },
    { name: 'behind flags', code: run('--mount=type=cache,target=/x a «$x»'), errors: [found] },
    { name: 'in a heredoc', code: lines('FROM a', 'RUN <<E', 'a', '', 'b «$x»', 'E'), errors: [found] },
    {
      name: 'in a heredoc with its own shell',
      code: lines('FROM a', 'RUN <<E', '#!/bin/bash -e', '# c', 'b «$x»', 'E'),
      errors: [found],
    },
    {
      name: 'in a heredoc whose shell is another',
      code: lines('FROM a', 'SHELL ["pwsh", "-c"]', 'RUN <<E', '#!/bin/sh', '«$x»', 'E'),
      errors: [found],
    },
    {
      name: 'in a heredoc with tabs',
      code: lines('FROM a', 'RUN <<-E', '\ta', '\t\tb «$x»', '\tE'),
      errors: [found],
    },
    {
      name: 'behind and in a heredoc',
      code: lines('FROM a', 'RUN cat <<E > «$x» && \\', '  «$y»', 'a «$z»', 'E'),
      errors: [found, found, found],
    },
    { name: 'blanks of the script', code: run('a «!!»'), errors: [found] },
    { name: 'what is on one line', code: run('if a; then b; «e»lse if c; then d; fi; fi'), errors: [found] },
    { name: 'in each RUN', code: lines('FROM a', 'RUN «$x»', 'USER b', 'RUN «$y»'), errors: [found, found] },
    {
      name: 'in each stage',
      code: lines('FROM a AS b', 'RUN «$x»', 'FROM c', 'RUN «$x»'),
      errors: [found, found],
    },
    {
      name: 'bash that another program starts',
      code: lines('FROM a', 'SHELL ["conda", "run", "bash", "-c"]', 'RUN «$x»'),
      errors: [found],
    },
  ],
});

/** What ShellCheck is given for a file. */
async function scriptsOf(text: string, options = {}): Promise<(readonly string[])[]> {
  const config = {
    plugins: { hadolint: plugin },
    rules: { 'hadolint/shellcheck': ['error', options] },
  } as const;
  const calls: (readonly string[])[] = [];
  const resolved = resolveConfig(await loadConfig([{ config, source: 'test', basePath: '/' }]), 'Dockerfile');
  verify(text, resolved, {
    checkScripts: scripts => {
      calls.push(scripts);
      return scripts.map(() => []);
    },
  });
  return calls;
}

const PROXIES =
  'HTTP_PROXY=1 http_proxy=1 HTTPS_PROXY=1 https_proxy=1 FTP_PROXY=1 ftp_proxy=1 NO_PROXY=1 no_proxy=1';
const OFF = '# shellcheck disable=SC2187,SC1090,SC1091';

describe('ShellCheck is given', () => {
  test('all scripts of a file in one go, ready to be checked', async () => {
    const text = lines('FROM a', 'RUN a \\', '# c', '  b', 'ONBUILD RUN c', 'RUN ["d"]', 'RUN <<E', 'e', 'E');
    expect(await scriptsOf(text)).toEqual([
      [
        `#!/bin/sh\n${OFF}\nexport ${PROXIES}\na   b`,
        `#!/bin/sh\n${OFF}\nexport ${PROXIES}\nc`,
        `#!/bin/sh\n${OFF}\nexport ${PROXIES}\ne\n`,
      ],
    ]);
  });

  test('nothing where there is no script', async () => {
    expect(await scriptsOf(lines('FROM a', 'RUN ["a"]'))).toEqual([]);
  });

  test('the variables that hold', async () => {
    const text = lines(
      'ARG GLOBAL=1 TAKEN=2',
      'FROM a AS b',
      'ARG TAKEN',
      'ENV Y=1 "not a name"=2 P_$TAKEN=3',
      'RUN a',
      'ENV LATER=1',
      'FROM b',
      'RUN b',
      'FROM c',
      'RUN c',
    );
    const [scripts = []] = await scriptsOf(text);
    expect(scripts.map(script => script.split('\n')[2]?.replace(`export ${PROXIES}`, ''))).toEqual([
      ' TAKEN=1 Y=1 P_2=1',
      ' TAKEN=1 Y=1 P_2=1 LATER=1',
      '',
    ]);
  });

  test('the variables that secrets are in, where they are mounted', async () => {
    const text = lines(
      'FROM a',
      'ENV X=1',
      'RUN --mount=type=secret,id=x,env=token --mount=type=cache,target=/c,env=no --mount=env=Y,type=secret a',
      'ONBUILD RUN --mount=type=secret,id=x,env="not-a-name" b',
      'RUN c',
    );
    const [scripts = []] = await scriptsOf(text);
    expect(scripts.map(script => script.split('\n')[2]?.replace(`export ${PROXIES}`, ''))).toEqual([
      ' X=1 token=1 Y=1',
      ' X=1',
      ' X=1',
    ]);
  });

  test('the variables that earlier triggers set, in a trigger', async () => {
    const text = lines(
      'FROM a',
      'ENV X=1',
      'ONBUILD RUN a',
      'ONBUILD ARG V',
      'ONBUILD ENV E_$X=1',
      'ONBUILD RUN b',
      'RUN c',
      'FROM d',
      'ONBUILD RUN d',
    );
    const [scripts = []] = await scriptsOf(text);
    expect(scripts.map(script => script.split('\n')[2]?.replace(`export ${PROXIES}`, ''))).toEqual([
      ' X=1',
      ' X=1 V=1 E_1=1',
      ' X=1',
      '',
    ]);
  });

  test.each([
    ['FROM a\nRUN x', '#!/bin/sh'],
    ['FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN x', '#!/bin/bash'],
    ['FROM a\nSHELL ["/bin/bash", "-euo", "pipefail", "-c"]\nRUN x', '#!/bin/bash -e'],
    ['FROM a\nSHELL ["bash", "-o", "errexit", "-c"]\nRUN x', '#!/bin/bash -e'],
    ['FROM a\nSHELL ["/bin/ash", "-c"]\nRUN x', '#!/bin/ash'],
    ['FROM a\nSHELL ["/bin/busybox", "sh", "-c"]\nRUN x', '#!/bin/ash'],
    ['FROM a\nSHELL ["/bin/ksh", "-c"]\nRUN x', '#!/bin/ksh'],
    ['FROM a\nSHELL ["/usr/bin/env", "dash", "-c"]\nRUN x', '#!/bin/dash'],
    ['FROM a\n# hadolint shell=bash\nRUN x', '#!/bin/bash'],
    ['FROM a\nSHELL ["pwsh"]\n# hadolint shell=dash\nRUN x', '#!/bin/dash'],
    ['FROM a AS b\nSHELL ["bash", "-c"]\nFROM b\nRUN x', '#!/bin/bash'],
    ['FROM a\nRUN <<E\n#!/usr/bin/env -S bash -e\nx\nE', '#!/usr/bin/env -S bash -e'],
    ['FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nSHELL ["bash", "-c"]\nRUN x', '#!/bin/bash'],
  ])('the shell of %j', async (text, first) => {
    const [[script] = []] = await scriptsOf(text);
    expect(script?.split('\n')[0]).toBe(first);
  });

  test('directives of a script where they count for all of it', async () => {
    const text = lines(
      'FROM a',
      'RUN <<E',
      '#!/bin/bash',
      '# shellcheck disable=SC2086',
      '',
      'x',
      '# y',
      'z',
      'E',
    );
    expect(await scriptsOf(text)).toEqual([
      [`#!/bin/bash\n${OFF}\n# shellcheck disable=SC2086\n\nexport ${PROXIES}\nx\n# y\nz\n`],
    ]);
  });
});

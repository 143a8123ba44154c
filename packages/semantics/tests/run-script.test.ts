import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSourceCode, shellNameOf, withoutOnbuild } from '../src/index.ts';
import type { RunScript, SourceCode } from '../src/index.ts';
import { dockerfile } from './commands.ts';

/** The script of the last RUN of a file. */
function scriptOf(text: string): { sourceCode: SourceCode; script: RunScript } {
  const sourceCode = createSourceCode(text);
  const run = sourceCode.instructions.map(withoutOnbuild).findLast(({ type }) => type === 'RunInstruction');
  const script = run?.type === 'RunInstruction' ? sourceCode.getScript(run) : null;
  if (!script) throw new Error('no script');
  return { sourceCode, script };
}

describe('the script of a RUN', () => {
  test.each([
    ['a line', 'RUN a && b', 'a && b'],
    ['behind flags', 'RUN --mount=type=cache,target=/x a', 'a'],
    ['in ONBUILD', 'ONBUILD RUN a \\\n b', 'a  b'],
    ['continued', 'RUN a \\\n  && b', 'a   && b'],
    ['continued in a word', 'RUN a\\\nb\\\n\tc', 'ab\tc'],
    ['continued in quotes', "RUN 'a\\\nb'", "'ab'"],
    ['with blanks behind the escape character', 'RUN a\\ \t\nb', 'ab'],
    ['with comments and empty lines', 'RUN a && \\\n# c \\\n\n  # d\n b', 'a &&  b'],
    ['with CRLF', 'RUN a \\\r\n# c\r\n  b\r\n', 'a   b'],
    ['with another escape character', '# escape=`\nFROM a\nRUN a `\n b \\\nRUN c\\`\nd', 'c\\d'],
    ['with an escape character behind another one', 'RUN a\\\\\nUSER b', 'a\\\\'],
    ['a heredoc', 'RUN <<EOF\na \\\n# c\nEOF', 'a \\\n# c\n'],
    ['a heredoc with tabs', 'RUN <<-EOF\n\ta\n\t\tb c\n\td\te\n\tEOF', 'a\nb c\nd\te\n'],
    ['a heredoc behind a command', 'RUN cat <<A <<B > f\nx\nA\ny\nB\nUSER b', 'cat <<A <<B > f\nx\nA\ny\nB'],
    ['such a heredoc with CRLF', 'RUN cat <<A\r\nx\r\nA\r\nUSER b', 'cat <<A\nx\r\nA'],
    ['such a heredoc that is continued', 'RUN cat <<A && \\\n b\nx\nA', 'cat <<A &&  b\nx\nA'],
    ['a heredoc that is not closed', 'RUN cat <<A\nx', 'cat <<A\nx'],
  ])('%s', (_, text, expected) => {
    expect(scriptOf(dockerfile(text)).script.text).toBe(expected);
  });

  test('the exec form has none', () => {
    const sourceCode = createSourceCode('FROM a\nRUN ["a"]');
    const run = sourceCode.instructions[1];
    if (run?.type !== 'RunInstruction') throw new Error('no RUN');
    expect(sourceCode.getScript(run)).toBe(null);
  });

  test.each([
    ['RUN <<EOF\n#!/bin/bash -e\na\nEOF', 'bash'],
    ['RUN <<EOF\n#!/usr/bin/env -S python3 -u\na\nEOF', 'python3'],
    ['RUN <<EOF\n #!/bin/bash\na\nEOF', null],
    ['RUN <<EOF\na\nEOF', null],
    ['RUN cat <<EOF\n#!/bin/bash\nEOF', null],
  ])('the interpreter of %j', (text, expected) => {
    expect(scriptOf(dockerfile(text)).script.interpreter).toBe(expected);
  });

  test.each([
    ['FROM a\nRUN a \\\n  && «b»', 'b'],
    ['FROM a\nRUN a«b\\\nc» d', 'bc'],
    ['FROM a\nRUN a «b»\\\n# c\n d', 'b'],
    ['FROM a\nRUN a \\\r\n# c\r\n  «b»\r\n', 'b'],
    ['FROM a\nRUN <<-EOF\n\ta\n\t\t«b\n\tc» d\n\tEOF', 'b\nc'],
    ['FROM a\nRUN cat <<A <<B\nx\nA\n«y\nB»', 'y\nB'],
  ])('tells where a part of it stands: %j', (marked, part) => {
    const { sourceCode, script } = scriptOf(marked.replace(/[«»]/g, ''));
    const start = script.text.indexOf(part);
    const range = script.rangeOf(start, start + part.length);
    expect(sourceCode.text.slice(...range)).toBe(/«([^]*)»/.exec(marked)?.[1]);
  });

  test('is what the parser says, each character in its place', () => {
    const line = fc.constantFrom('a b', ' && c', '"d e"', '# f', '', '\t', 'g # h', 'i\\\\', "'j' ", '#');
    const end = fc.constantFrom('\\\n', ' \\\n', '\\ \t\n', '\\\r\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end), { maxLength: 8 }), lines => {
        const { sourceCode, script } = scriptOf(`FROM a\nRUN x ${lines.flat().join('')}z`);
        const run = sourceCode.instructions[1];
        if (run?.type !== 'RunInstruction' || run.command.type !== 'ShellCommand') throw new Error('no RUN');
        expect(script.text).toBe(run.command.value);
        for (let at = 0; at < script.text.length; at++)
          expect(sourceCode.text.slice(...script.rangeOf(at, at + 1))).toBe(script.text[at]);
      }),
    );
  });

  test('a hundred thousand lines', () => {
    const { sourceCode, script } = scriptOf(`FROM a\nRUN a${' \\\n# c\n b'.repeat(100_000)}`);
    expect(script.text.length).toBe(300_001);
    expect(script.rangeOf(300_000, 300_001)[1]).toBe(sourceCode.text.length);
  });
});

describe('the shell in force', () => {
  const shellOf = ({ value }: { value: string }): string | null => /shell=(\S+)/.exec(value)?.[1] ?? null;

  test.each([
    ['FROM a\nRUN x', 'sh'],
    ['FROM a\nSHELL ["/bin/BASH.exe", "-c"]\nRUN x', 'bash'],
    ['FROM a AS b\nSHELL ["conda", "run", "/bin/bash", "-c"]\nFROM b\nRUN x', 'bash'],
    ['FROM a\nSHELL ["python3", "-c"]\nRUN x', 'python3'],
    ['FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN x', 'cmd'],
    ['FROM a\n# shell=dash\nRUN x', 'dash'],
    ['FROM a\n# shell=dash\nSHELL ["bash"]\nRUN x', 'bash'],
    ['FROM a\n# shell=pwsh.exe\nONBUILD RUN x', 'pwsh'],
  ])('%j', (text, expected) => {
    const sourceCode = createSourceCode(text, { shellOf });
    const run = sourceCode.instructions.map(withoutOnbuild).at(-1);
    if (!run) throw new Error('no instruction');
    expect(shellNameOf(sourceCode.getShell(run))).toBe(expected);
  });
});

describe('scripts that nobody can check', () => {
  test('are remembered where one asks for a program that is not there', () => {
    const sourceCode = createSourceCode('FROM a');
    expect(sourceCode.hasUncheckedScripts).toBe(false);
    expect(sourceCode.canCheckScripts()).toBe(false);
    expect(sourceCode.hasUncheckedScripts).toBe(true);
    expect(sourceCode.checkScripts(['x'])).toEqual([null]);
  });

  test('are remembered where the program says nothing of one', () => {
    const sourceCode = createSourceCode('FROM a', {
      checkScripts: scripts => scripts.map(script => (script === '' ? null : [])),
    });
    expect(sourceCode.canCheckScripts()).toBe(true);
    expect(sourceCode.checkScripts(['x'])).toEqual([[]]);
    expect(sourceCode.hasUncheckedScripts).toBe(false);
    sourceCode.checkScripts(['x', '']);
    expect(sourceCode.hasUncheckedScripts).toBe(true);
  });
});

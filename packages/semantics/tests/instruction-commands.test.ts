import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSourceCode } from '../src/source-code.ts';
import { commandInstructions, commandsOf, linesOf } from './commands.ts';

describe('the commands of an instruction', () => {
  test.each([
    ['RUN a && b', ['a', 'b']],
    ['run a', ['a']],
    ['RUN --mount=type=cache,target=/x --network=none a', ['a']],
    ['CMD a $X; b', ['a ${X}', 'b']],
    ['ENTRYPOINT exec a b', ['a b']],
    ['HEALTHCHECK --interval=5s CMD a || exit 1', ['a', 'exit 1']],
    ['HEALTHCHECK NONE', []],
    ['ONBUILD RUN a && b', ['a', 'b']],
    // Exec form: one program, or the script of a shell
    ['RUN ["a", "b c", "$X"]', ['a b c $X']],
    ['RUN ["sudo", "-E", "a"]', ['a']],
    ['RUN ["/bin/sh", "-c", "a && b"]', ['sh -c a && b', 'a', 'b']],
    ['RUN ["env", "X=1", "bash", "-lc", "a"]', ['bash -lc a', 'a']],
    ['RUN ["sh", "-c", "sh -c \'a\'"]', ["sh -c sh -c 'a'", 'sh -c a', 'a']],
    ['ENTRYPOINT ["tini", "--", "a", "b"]', ['a b']],
    ['HEALTHCHECK CMD ["a"]', ['a']],
    ['RUN ["bash", "-c"]', ['bash -c']],
    ['RUN [""]', ['?']],
    ['CMD []', []],
    ['RUN ["a" b]', ['[a b]']],
    // The shell in force
    ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a', ['a']],
    ['SHELL ["conda", "run", "-n", "e", "/bin/bash", "-c"]\nRUN a', ['a']],
    ['SHELL ["powershell", "-Command"]\nRUN rm a; b', []],
    ['SHELL ["pwsh", "-c"]\nCMD rm a', []],
    ['SHELL ["cmd", "/S", "/C"]\nRUN del a & b', []],
    ['SHELL ["python3", "-c"]\nRUN import os', []],
    ['SHELL ["powershell"]\nRUN ["rm", "a"]', ['rm a']],
    ['SHELL ["powershell"]\nRUN a\nSHELL ["sh", "-c"]\nRUN b', ['b']],
    ['FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN del a', []],
  ])('%s', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('heredocs', () => {
  test.each([
    ['the whole script', 'RUN <<EOF\na\nb \\\n  c\n# d\nEOF', ['a', 'b c']],
    ['with mounts', 'RUN --mount=type=bind,target=/x <<EOF\na\nEOF', ['a']],
    ['with a quoted marker', "RUN <<'EOF'\na $X\nEOF", ['a ${X}']],
    ['with tabs', 'RUN <<-EOF\n\ta\n\tcat <<X > f\n\tb\n\tX\n\tc\n\tEOF', ['a', 'cat', 'c']],
    ['without tabs at its nested marker', 'RUN <<EOF\ncat <<X\nb\nX\nc\nEOF', ['cat', 'c']],
    ['of a shell with a first line', 'RUN <<EOF\n#!/bin/bash -e\na\nEOF', ['a']],
    ['of a shell by env', 'RUN <<EOF\n#!/usr/bin/env -S bash -e\na\nEOF', ['a']],
    ['of another interpreter', 'RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF', []],
    ['for a shell', 'RUN bash -ex <<EOF\na && b\nEOF', ['bash -ex', 'a', 'b']],
    [
      'for a shell with options',
      'RUN bash -o pipefail -s -- x <<EOF\na\nEOF',
      ['bash -o pipefail -s -- x', 'a'],
    ],
    ['behind the marker', 'RUN <<EOF bash\na\nEOF', ['bash', 'a']],
    [
      'that the outer shell expands',
      'RUN bash <<EOF\na \\$X $(b) \\$(c)\nEOF',
      ['b', 'bash', 'c', 'a ${X} $(b) $(c)'],
    ],
    ['that it does not expand', "RUN bash <<'EOF'\na $(b)\nEOF", ['bash', 'b', 'a $(b)']],
    ['as input of a script', 'RUN sh a.sh <<EOF\nb\nEOF', ['sh a.sh']],
    ['as input of another program', 'RUN python3 <<EOF\nimport os\nEOF', ['python3']],
    ['as a file', 'RUN cat <<EOF > /f && a\nrm b\nEOF', ['cat', 'a']],
    ['several', 'RUN cat <<A - <<B | c\nx\nA\ny\nB', ['cat -', 'c']],
    ['several without a command', 'RUN <<A <<B\na\nA\nb\nB', []],
    ['in a list', 'RUN a <<EOF && b\nx\nEOF\nRUN c', ['a', 'b', 'c']],
    ['behind a continuation', 'RUN cat <<EOF > f && \\\n a\nx\nEOF\nRUN c', ['cat', 'a', 'c']],
    ['empty', 'RUN <<EOF\nEOF', []],
    ['not closed', 'RUN <<EOF\na', ['a']],
    ['under another shell', 'SHELL ["powershell"]\nRUN <<EOF\nrm a\nEOF', []],
  ])('%s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('continuations', () => {
  test.each([
    ['RUN a \\\n  # c && d\n  && b', ['a', 'b']],
    ['RUN a \\\n\n  && b \\\n  \t\n  && c', ['a', 'b', 'c']],
    ['RUN apt-get install \\\n#  gcc \\\n   make \\\n#\n   cmake', ['apt-get install make cmake']],
    ['RUN ap\\\nt-get inst\\\nall', ['apt-get install']],
    ["RUN V=' \\\n  a \\\n  # b\n  c \\\n  '; x $V", ['x a c']],
    ['RUN a && # b \\\n c', ['a']],
    ['RUN set -ex; \\\n\ta; \\\n\t\\\n\t(cd x; \\\n\t  b); \\\n\tc', ['set -ex', 'a', 'cd x', 'b', 'c']],
    ['# escape=`\nFROM a\nRUN a `\n # b\n && c', ['a', 'c']],
    ['FROM a\r\nRUN a \\\r\n  # b\r\n  && c\r\nRUN d\r\n', ['a', 'c', 'd']],
    ['RUN a \\', ['a']],
    ['RUN a\\\\\nRUN b', ['a\\', 'b']],
  ])('%j', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe('any text behind RUN', () => {
  const fragment = fc.constantFrom(
    'a',
    'rm -rf /x',
    'curl -o f http://x/y',
    'tar xzf',
    'apt-get install',
    'apk add --virtual',
    'find . -delete',
    'cp -t',
    'mv a b',
    'git clone',
    'npm run build',
    'sh -c',
    'eval',
    'su -c',
    'xargs',
    'sudo',
    'cd',
    'popd',
    'V=1',
    'V=(a b)',
    '$V',
    '${V:-',
    '"${V[@]}"',
    '$(',
    ')',
    '`',
    '"',
    "'",
    '{a,b}',
    '~/x',
    '*',
    '\\',
    '\\\n',
    '\n',
    '# c',
    '&&',
    '||',
    '|',
    ';',
    ';;',
    '&',
    '(',
    '{',
    '}',
    'if',
    'then',
    'fi',
    'for x in',
    'do',
    'done',
    'case x in',
    'esac',
    '<<EOF',
    'EOF',
    '>',
    '2>&1',
    '-',
    '--',
    '-C',
    '[',
    ']',
    '"]',
    '["sh", "-c", "',
    '\\"',
    '\\u0041',
    '\t',
  );
  const script = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fragment, { maxLength: 25 })
      .chain(words => fc.constantFrom(words.join(' '), words.join(''), `<<-EOF\n${words.join('\n\t')}\nEOF`)),
  );

  test('has commands that stand in their instruction', () => {
    fc.assert(
      fc.property(script, fc.constantFrom('RUN', 'CMD', 'ONBUILD RUN'), (body, keyword) => {
        const sourceCode = createSourceCode(`FROM a\n${keyword} ${body}`);
        for (const instruction of commandInstructions(sourceCode)) {
          const [start, end] = instruction.range;
          for (const { command } of sourceCode.getCommands(instruction)) {
            for (const { range } of [command, command.program, ...command.args]) {
              expect(range[0]).toBeGreaterThanOrEqual(start);
              expect(range[1]).toBeGreaterThanOrEqual(range[0]);
              expect(range[1]).toBeLessThanOrEqual(end);
            }
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('long and deep scripts', () => {
  const count = (script: string): number => commandsOf(`RUN ${script}`).length;

  test.each([
    ['a megabyte of commands', `true${' && rm x'.repeat(125_000)}`, 125_001],
    ['a megabyte of lines', `true${' && \\\n  rm x'.repeat(80_000)}`, 80_001],
    ['a megabyte of heredoc', `<<EOF\n${'rm x\n'.repeat(200_000)}EOF`, 200_000],
    ['a pipeline', `a${' | a'.repeat(50_000)}`, 50_001],
    ['wrappers', `${'sudo '.repeat(50_000)}x`, 1],
    ['scripts in quotes', `true${" && sh -c 'x'".repeat(20_000)}`, 40_001],
    ['subshells that set variables', `${'V=1; '.repeat(2_000)}a${'; (V=2; b)'.repeat(5_000)}`, 5_001],
  ])('%s', (_, script, expected) => {
    expect(count(script)).toBe(expected);
  });

  test.each([
    ['a hundred thousand words', `rm${' x'.repeat(100_000)}`],
    ['two hundred thousand words of a variable', `V="${'x '.repeat(200_000)}"; rm $V`],
    ['two hundred thousand words of an array', `V=(${'x '.repeat(200_000)}); rm "\${V[@]}"`],
    ['addresses', `curl -O${' http://x/y'.repeat(100_000)}`],
    ['packages', `apt-get install${' x'.repeat(100_000)}`],
    ['plain words behind options', `rm --${' x'.repeat(200_000)}`],
  ])('%s', (_, script) => {
    const facts = commandsOf(`RUN ${script}`)[0];
    expect(facts?.command.args.length).toBeGreaterThanOrEqual(100_000);
    expect((facts?.files[0]?.targets ?? facts?.packages?.packages)?.length).toBeGreaterThanOrEqual(100_000);
  });

  test.each([
    ['substitutions', `${'a $('.repeat(5_000)}b${')'.repeat(5_000)}`],
    ['substitutions in quotes', `${'a "$('.repeat(2_000)}b${')"'.repeat(2_000)}`],
    ['subshells', `${'( '.repeat(20_000)}b${' )'.repeat(20_000)}`],
    ['groups', `${'{ '.repeat(20_000)}b;${' }'.repeat(20_000)}`],
    ['conditions', `${'if a; then '.repeat(20_000)}b;${' fi;'.repeat(20_000)}`],
    ['functions', `${'f() { '.repeat(5_000)}b;${' }'.repeat(5_000)}`],
    ['defaults', `a ${'${V:-'.repeat(20_000)}b${'}'.repeat(20_000)}`],
    ['braces', `a ${'{b,'.repeat(20_000)}c${'}'.repeat(20_000)}`],
    [
      'scripts in scripts',
      Array.from({ length: 12 }).reduce<string>(inner => `sh -c ${JSON.stringify(inner)}`, 'a'),
    ],
  ])('%s in one another', (_, script) => {
    expect(count(script)).toBeLessThan(50_000);
  });
});

test.each([
  ['git clone', '/', 'x'],
  ['wget', '?', '\n'],
  ['curl -O', '#', '\n'],
  ['pip install', ' ', 'x'],
  ['pip install', '[', 'x'],
  ['apt-get install', ':', 'x'],
  ['yum install', '-1.', 'x'],
  ['npm install', 'a@', '\n'],
  ['npm run', 'a:', 'x'],
  ['gradle', 'a:', 'x'],
  ['sbt', 'build', '\n'],
  ['rm -rf', 'a/', 'x'],
  ['cd', '../', 'x'],
  ['find', '[', '-delete'],
])('a word of a hundred thousand characters: %s %s', (command, piece, end) => {
  // A pattern that looks at the rest of the word from each of its characters would not come back from here.
  const word = piece.repeat(100_000 / piece.length) + end;
  expect(commandsOf(`RUN ${command} '${word}'`).length).toBe(1);
});

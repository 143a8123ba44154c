import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskShellText } from '../src/shell/mask.ts';
import { createSourceCode } from '../src/source-code.ts';

const mask = (text: string, escape: '\\' | '`' = '\\') => maskShellText(text, [0, text.length], escape);

describe('maskShellText', () => {
  test.each([
    ['one line', 'a  && b\t# c ', 'a  && b\t# c '],
    ['a continuation', 'a \\\n  b', 'a     b'],
    ['blanks behind the backslash', 'a \\ \t\n b', 'a      b'],
    ['a comment line', 'a \\\n# c\n  # d \\\nb', `a${' '.repeat(15)}b`],
    ['a blank line', 'a \\\n\n \nb', 'a      b'],
    ['CRLF', 'a \\\r\n# c\r\nb', 'a         b'],
    ['a word that goes on', 'apt\\\n-get', 'apt\\\n-get'],
    ['a word that does not', 'apt\\\n get', 'apt   get'],
    ['a number sign in a line', 'a \\\n b # c', 'a    b # c'],
    ['a backslash that is none at the end', 'a\\b \\\nc', 'a\\b   c'],
  ])('%s', (_, text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  test('the escape character in force', () => {
    expect(mask('a `\n b', '`')).toBe('a    b');
    expect(mask('a \\ `\n b', '`')).toBe('a \\    b');
    expect(mask('apt`\n-get', '`')).toBe('apt\\\n-get');
  });

  test('only the range', () => {
    expect(maskShellText('RUN a \\\n b\nRUN c', [4, 10], '\\')).toBe('a    b');
  });

  const piece = fc.constantFrom(
    'a',
    ' ',
    '\t',
    '#',
    '\\',
    '`',
    '\n',
    '\r\n',
    '"',
    '\\\n',
    ' \\\n',
    '\n# c\n',
  );
  const text = fc.array(piece, { maxLength: 20 }).map(pieces => pieces.join(''));

  test('keeps the length, and every character that it does not mask in its place', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('\\' as const, '`' as const), (source, escape) => {
        const masked = mask(source, escape);
        expect(masked.length).toBe(source.length);
        for (let i = 0; i < source.length; i++) {
          const isJoint = source[i] === escape && masked.startsWith('\\\n', i);
          if (masked[i] !== source[i] && !isJoint) expect(masked[i]).toBe(' ');
        }
      }),
    );
  });

  test('leaves the words that BuildKit gives to the shell', () => {
    const line = fc.constantFrom('a b', ' && c', '"d e"', '# f', '', '\t', 'g # h', '; i', "'j'");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), lines => {
        const file = `FROM a\nRUN x \\\n${lines.map(item => (/^\s*(#|$)/.test(item) ? item : `${item} \\`)).join('\n')}\nz`;
        const sourceCode = createSourceCode(file);
        const run = sourceCode.ast.stages[0]?.instructions[0];
        if (run?.type !== 'RunInstruction' || run.command.type !== 'ShellCommand') throw new Error('no RUN');
        const words = (script: string) => script.trim().split(/\s+/);
        expect(words(maskShellText(file, run.command.range, '\\'))).toEqual(words(run.command.value));
      }),
    );
  });

  test('a hundred thousand lines', () => {
    const lines = 'a \\\n# c\n'.repeat(100_000);
    expect(mask(lines).length).toBe(lines.length);
  });
});

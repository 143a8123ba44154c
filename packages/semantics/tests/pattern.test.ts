import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesPattern, removeAffix } from '../src/shell/pattern.ts';

describe('matchesPattern', () => {
  test.each([
    ['', '', true],
    ['', '*', true],
    ['', '?', false],
    ['abc', 'abc', true],
    ['abc', 'ab', false],
    ['abc', 'a*', true],
    ['abc', '*c', true],
    ['abc', 'a?c', true],
    ['abc', '*b', false],
    ['abcabc', 'a*bc', true],
    ['a/b', 'a*b', true],
    ['node-v18.tar.gz', 'node-*.tar.*', true],
    ['b', '[abc]', true],
    ['d', '[abc]', false],
    ['d', '[!abc]', true],
    ['d', '[^abc]', true],
    ['b', '[a-c]', true],
    ['-', '[a-c]', false],
    ['-', '[a-a]', false],
    ['-', '[a-]', true],
    [']', '[]a]', true],
    [']', '[!]a]', false],
    ['x', '[!]a]', true],
    ['5', '[[:digit:]]', true],
    ['x', '[[:digit:]]', false],
    ['x', '[![:digit:][:space:]]', true],
    ['[', '[', true],
    ['[ab', '[ab', true],
    ['a]', '[a', false],
    ['a.b', 'a.b', true],
    ['axb', 'a.b', false],
  ])('%j and %j: %s', (text, pattern, expected) => {
    expect(matchesPattern(text, pattern)).toBe(expected);
  });

  test('agrees with regular expressions', () => {
    const element = fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]', '[a-c]', '-', '.');
    const toRegex: Record<string, string> = { '*': '.*', '?': '.', '[!a]': '[^a]', '.': '\\.' };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '.'), maxLength: 8 }),
        fc.array(element, { maxLength: 6 }),
        (text, elements) => {
          const regex = new RegExp(`^${elements.map(item => toRegex[item] ?? item).join('')}$`, 's');
          expect(matchesPattern(text, elements.join(''))).toBe(regex.test(text));
        },
      ),
    );
  });

  test('any text is a pattern', () => {
    const unit = fc.constantFrom('[', ']', '!', '^', '-', ':', '*', '?', 'a', '\\');
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit }), (text, pattern) => {
        expect(typeof matchesPattern(text, pattern)).toBe('boolean');
      }),
    );
  });

  test('stays within its bounds', () => {
    // A backtracking matcher would not come back from the first, one that looks for each bracket not from the second.
    expect(matchesPattern('a'.repeat(2_000), `${'a*'.repeat(1_000)}b`)).toBe(false);
    expect(matchesPattern('[', '['.repeat(100_000))).toBe(false);
    expect(matchesPattern('x'.repeat(100_000), '*'.repeat(1_000))).toBe(true);
  });
});

describe('removeAffix', () => {
  test.each([
    ['1.2.3', '#', '*.', '2.3'],
    ['1.2.3', '##', '*.', '3'],
    ['1.2.3', '%', '.*', '1.2'],
    ['1.2.3', '%%', '.*', '1'],
    ['v1.2', '#', 'v', '1.2'],
    ['v1.2', '#', 'x', 'v1.2'],
    ['v1.2', '%', 'x', 'v1.2'],
    ['v1.2', '#', '', 'v1.2'],
    ['v1.2', '##', '*', ''],
    ['v1.2', '#', '*', 'v1.2'],
    ['https://x/y/z.tgz', '##', '*/', 'z.tgz'],
    ['z.tar.gz', '%', '.tar.gz', 'z'],
    ['a1b2', '%%', '[0-9]*', 'a'],
    ['', '##', '*', ''],
  ] as const)('%s %s %s: %s', (text, operator, pattern, expected) => {
    expect(removeAffix(text, pattern, operator)).toBe(expected);
  });

  test('takes away the shortest or longest piece that matches', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 5 });
    fc.assert(
      fc.property(text, pattern, fc.constantFrom('#', '##', '%', '%%'), (value, glob, operator) => {
        const pieces = Array.from({ length: value.length + 1 }, (_, length) =>
          operator.startsWith('#') ? value.slice(0, length) : value.slice(value.length - length),
        ).filter(piece => matchesPattern(piece, glob));
        const length = (operator.length === 1 ? pieces[0] : pieces.at(-1))?.length ?? 0;
        const rest = operator.startsWith('#') ? value.slice(length) : value.slice(0, value.length - length);
        expect(removeAffix(value, glob, operator)).toBe(rest);
      }),
    );
  });

  test('stays within its bounds', () => {
    expect(removeAffix('a'.repeat(2_000), `${'*a'.repeat(1_000)}b`, '##')).toBe('a'.repeat(2_000));
  });
});

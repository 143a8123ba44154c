import { expect, test } from 'vitest';
import { replacePattern, trimPrefix, trimSuffix } from '../src/variable-pattern.ts';

// The cases follow the behaviour of BuildKit's shell lexer (frontend/dockerfile/shell/lex.go).
test.each([
  ['/usr/local/bin', '*/', false, 'usr/local/bin'],
  ['/usr/local/bin', '*/', true, 'bin'],
  ['v1.2', 'v', false, '1.2'],
  ['1.2', 'v', false, '1.2'],
  ['abc', '*', false, 'abc'],
  ['abc', '*', true, ''],
  ['abc', '?', false, 'bc'],
  ['abc', '', false, 'abc'],
  ['abc', 'a?c', true, ''],
  ['abc', 'abcd', true, 'abc'],
  ['a*b', 'a\\*', false, 'b'],
  ['axb', 'a\\*', false, 'axb'],
  ['a}b', 'a\\}', false, 'b'],
  ['a[b', 'a[', false, 'b'],
  ['abab', '**b', true, ''],
  ['a\nb', 'a*b', true, 'a\nb'],
])('%j without the prefix %j (longest: %s): %j', (value, pattern, longest, expected) => {
  expect(trimPrefix(value, pattern, longest)).toBe(expected);
});

test.each([
  ['app.tar.gz', '.*', false, 'app.tar'],
  ['app.tar.gz', '.*', true, 'app'],
  ['1.22.3', '.?', false, '1.22'],
  ['abc', 'c', false, 'ab'],
  ['abc', 'x', false, 'abc'],
  ['abc', '*', true, ''],
  ['a*', '\\*', false, 'a'],
])('%j without the suffix %j (longest: %s): %j', (value, pattern, longest, expected) => {
  expect(trimSuffix(value, pattern, longest)).toBe(expected);
});

test.each([
  ['1.22.3', '.', '_', false, '1_22.3'],
  ['1.22.3', '.', '_', true, '1_22_3'],
  ['linux/arm64', '*/', '', false, 'arm64'],
  ['aaa', 'aa', 'b', true, 'ba'],
  ['abc', '*', 'x', true, 'x'],
  ['abc', '', '-', true, '-a-b-c-'],
  ['abc', 'd', 'x', true, 'abc'],
  ['a/b', '\\/', ':', true, 'a:b'],
  ['', '*', 'x', true, 'x'],
])('%j with %j replaced by %j (all: %s): %j', (value, pattern, replacement, all, expected) => {
  expect(replacePattern(value, pattern, replacement, all)).toBe(expected);
});

test.each(['a\\', 'a\\b'])('%j is malformed', pattern => {
  expect(trimPrefix('a', pattern, false)).toBeNull();
  expect(trimSuffix('a', pattern, false)).toBeNull();
  expect(replacePattern('a', pattern, '', true)).toBeNull();
});

test('a search that would take long is given up', () => {
  const value = 'a'.repeat(100_000);
  const pattern = `${'*a'.repeat(1_000)}b`;
  expect(trimPrefix(value, pattern, true)).toBeNull();
  expect(trimSuffix(value, pattern, true)).toBeNull();
  expect(replacePattern(value, 'a', 'b', true)).toBeNull();
  expect(replacePattern(value.slice(0, 500), 'a', 'b', true)).toBe('b'.repeat(500));
});

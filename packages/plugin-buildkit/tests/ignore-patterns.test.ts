import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPath, isIgnored, readIgnorePatterns } from '../src/ignore-patterns.ts';

function ignores(file: string, path: string): boolean {
  return isIgnored(path, readIgnorePatterns(file) ?? []);
}

/** As Go documents and tests them: `path/filepath.Match` and github.com/moby/patternmatcher. */
describe('one pattern', () => {
  test.each([
    ['abc', 'abc', true],
    ['abc', 'abcd', false],
    ['*', 'abc', true],
    ['*c', 'abc', true],
    ['a*', 'a', true],
    ['a*', 'abc', true],
    ['a*', 'ab/c', true],
    ['a*', 'b/a', false],
    ['a*/b', 'abc/b', true],
    ['a*/b', 'a/c/b', false],
    ['a*b*c*d*e*/f', 'axbxcxdxe/f', true],
    ['a*b*c*d*e*/f', 'axbxcxdxexxx/f', true],
    ['a*b*c*d*e*/f', 'axbxcxdxe/xxx/f', false],
    ['a*b?c*x', 'abxbbxdbxebxczzx', true],
    ['a*b?c*x', 'abxbbxdbxebxczzy', false],
    ['ab[c]', 'abc', true],
    ['ab[b-d]', 'abc', true],
    ['ab[e-g]', 'abc', false],
    ['ab[^c]', 'abc', false],
    ['ab[^e-g]', 'abc', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'ab', false],
    ['a?b', 'a☺b', true],
    ['a[^a]b', 'a☺b', true],
    ['a???b', 'a☺b', false],
    ['[a-ζ]*', 'α', true],
    ['*[a-ζ]', 'A', false],
    ['a?b', 'a/b', false],
    ['a*b', 'a/b', false],
    ['[\\]a]', ']', true],
    ['[\\-]', '-', true],
    ['[x\\-]', 'z', false],
    ['*x', 'xxx', true],
    ['**', 'file', true],
    ['**', 'dir/file', true],
    ['**/', 'dir/file', true],
    ['**/**', 'dir/file', true],
    ['dir/**', 'dir/file', true],
    ['dir/**', 'dir/dir2/file', true],
    ['abc/**', 'abc', false],
    ['**/dir', 'dir', true],
    ['**/dir', 'dir/file', true],
    ['**/dir2/*', 'dir/dir2/file', true],
    ['**/dir2/**', 'dir/dir2/dir3/file', true],
    ['**file', 'dir/dir/file', true],
    ['**file', 'otherfile', true],
    ['**/file', 'dir/dir/file', true],
    ['**/file', 'dir/otherfile', false],
    ['**/file*txt', 'dir/dir/file.txt', true],
    ['**/**/*.txt', 'dir/dir/file.txt', true],
    ['**/**/*.txt2', 'dir/dir/file.txt', false],
    ['**/*.txt', 'file.txt', true],
    ['a**/*.txt', 'a/dir/dir/file.txt', true],
    ['a/*.txt', 'a/dir/file.txt', false],
    ['a/*.txt**', 'a/file.txt', true],
    ['.*', '.foo', true],
    ['.*', 'foo', false],
    ['abc.def', 'abcZdef', false],
    ['abc?def', 'abcdef', false],
    ['a\\\\', 'a\\', true],
    ['**/.foo', 'bar.foo', false],
    ['a(b)c/def', 'a(b)c/def', true],
    ['a.|)$(}+{bc', 'a.|)$(}+{bc', true],
    ['dist/*.whl', 'dist/a-2.4.0+g08-py3.whl', true],
    ['docs', 'docs/README.md', true],
    ['docs/', 'docs/README.md', true],
    ['/docs', 'docs/README.md', true],
    ['./docs/../docs', 'docs', true],
    ['*', '/', true],
    ['abc/def', 'abc', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(ignores(pattern, path)).toBe(expected);
  });
});

describe('several patterns', () => {
  test.each([
    ['an exception before what it is of', '!a.go\n*.go', 'a.go', true],
    ['an exception behind it', '*.go\n!a.go', 'a.go', false],
    ['of a file in a folder', 'docs\n!docs/README.md', 'docs/README.md', false],
    ['of a folder', '**\n!util/docker/web', 'util/docker/web/foo', false],
    ['of a folder, and again', '**\n!util/docker/web\nutil/docker/web/foo', 'util/docker/web/foo', true],
    ['blanks around', '  *.go\t\n ! a.go \r\n', 'a.go', false],
    ['a byte order mark', '\ufeffa', 'a', true],
    ['a comment', '#a\nb', '#a', false],
    ['an indented comment, which is a pattern', ' #a', '#a', true],
  ])('%s', (_what, file, path, expected) => {
    expect(ignores(file, path)).toBe(expected);
  });
});

test.each(['[', '[]a]', '[a', 'a[', '[-]', '[x-]', '[^', 'a\\', 'a\\d', '!', '! ', '[b-a]'])(
  '%s is refused',
  pattern => {
    expect(readIgnorePatterns(`x\n${pattern}\n`)).toBeNull();
  },
);

test.each([
  ['', '.'],
  ['./a/', 'a'],
  ['a//b/./c', 'a/b/c'],
  ['a/../b', 'b'],
  ['../a', '../a'],
  ['a/../../b', '../b'],
  ['/../a', '/a'],
  ['/', '/'],
])('%j is %s when it is cleaned', (path, expected) => {
  expect(cleanPath(path)).toBe(expected);
});

test('never throws, and a pattern without special characters matches itself', () => {
  const pattern = fc.string({ unit: fc.constantFrom(...'ab/*?[]^-\\!.{ ☺') });
  fc.assert(
    fc.property(pattern, pattern, (file, path) => {
      expect(typeof ignores(file, path)).toBe('boolean');
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z.{+][a-z.{+/ ]*[a-z.{+]$/), path => {
      expect(ignores(path, cleanPath(path))).toBe(true);
    }),
  );
});

test('is linear where Go is', () => {
  expect(ignores(`${'*a'.repeat(20)}b`, 'a'.repeat(200))).toBe(false);
});

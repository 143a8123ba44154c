import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseName, isInside, joinPath, normalizePath, parentPath, toPosixPath } from '../src/paths.ts';

describe('joinPath', () => {
  test.each([
    ['/', 'a', '/a'],
    ['/a', 'b/c/', '/a/b/c'],
    ['/a', '/b', '/b'],
    ['/a', '.', '/a'],
    ['/a', '', '/a'],
    ['/a', '..', '/'],
    ['/a', '../../..', '/'],
    ['/a//b/', './c//./d', '/a/b/c/d'],
    ['a', '../b', 'b'],
    ['a', '../../b', '../b'],
    ['.', '.', '.'],
    ['/', '//', '/'],
    ['/a', '...', '/a/...'],
    ['${ROOT}', 'src/../bin', '${ROOT}/bin'],
  ])('%s + %s = %s', (base, path, expected) => {
    expect(joinPath(base, path)).toBe(expected);
  });
});

describe('isInside', () => {
  test.each([
    ['/a/b', '/a', true],
    ['/a', '/a', true],
    ['/ab', '/a', false],
    ['/a', '/a/b', false],
    ['/a', '/', true],
    ['/', '/', true],
    ['/', '/a', false],
    ['a', '/', false],
    ['a/b', 'a', true],
    ['a', '.', true],
    ['../a', '.', false],
    ['..a', '.', true],
    ['/a', '.', false],
  ])('%s in %s: %s', (path, folder, expected) => {
    expect(isInside(path, folder)).toBe(expected);
  });
});

test.each([
  ['/a/b', '/a', 'b'],
  ['/a', '/', 'a'],
  ['/', '/', ''],
  ['a', '.', 'a'],
  ['a/b', 'a', 'b'],
])('parentPath and baseName of %s: %s, %s', (path, parent, name) => {
  expect(parentPath(path)).toBe(parent);
  expect(baseName(path)).toBe(name);
});

test('baseName leaves trailing slashes out', () => {
  expect(baseName('a/b//')).toBe('b');
});

test.each([
  ['C:\\app\\bin', '/app/bin'],
  ['c:/app', '/app'],
  ['\\app', '/app'],
  ['app\\bin', 'app/bin'],
  ['D:\\data', '/D:/data'],
  ['/usr/c:/x', '/usr/c:/x'],
])('toPosixPath %s: %s', (path, expected) => {
  expect(toPosixPath(path)).toBe(expected);
});

const pathText = fc
  .array(fc.constantFrom('a', 'b', '.', '..', '', '...'), { maxLength: 8 })
  .map(parts => parts.join('/'));

test('normalising twice changes nothing, and leaves nothing to take out', () => {
  fc.assert(
    fc.property(pathText, path => {
      const once = normalizePath(path);
      expect(normalizePath(once)).toBe(once);
      expect(once).not.toMatch(/\/\/|\/\.\/|.\/$|[^./]\/\.\.(\/|$)/);
    }),
  );
});

test('what is joined below a folder without `..` is inside of it', () => {
  fc.assert(
    fc.property(pathText, pathText, (base, path) => {
      fc.pre(!path.split('/').includes('..') && !path.startsWith('/'));
      expect(isInside(joinPath(`/${base}`, path), normalizePath(`/${base}`))).toBe(true);
    }),
  );
});

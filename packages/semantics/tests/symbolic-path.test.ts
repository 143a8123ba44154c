import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathSegments, resolveSymbolicPath } from '../src/symbolic-path.ts';

describe('resolveSymbolicPath', () => {
  test.each([
    ['/', '', '/'],
    ['/', '.', '/'],
    ['/', '..', '/'],
    ['/a', 'b', '/a/b'],
    ['/a', './b/', '/a/b'],
    ['/a', '../b', '/b'],
    ['/a', '/b//c/./d', '/b/c/d'],
    ['/a/b', '../../..', '/'],
    ['/a', 'b*/c', '/a/b*/c'],
    ['${WORKDIR}', 'a', '${WORKDIR}/a'],
    ['${WORKDIR}', '/a', '/a'],
    ['${WORKDIR}', '..', '${WORKDIR}/..'],
    ['${WORKDIR}', 'a/..', '${WORKDIR}'],
    ['${WORKDIR}/..', '../a', '${WORKDIR}/../../a'],
    ['/a', '${DIR}/b/../c', '${DIR}/c'],
    ['/a', '$(mktemp -d)/x', '$(mktemp -d)/x'],
    ['/a', 'lib-${ARCH}/x', '/a/lib-${ARCH}/x'],
    ['/a', '${X:-/b/c}/../d', '${X:-/b/c}/../d'],
    ['/a', '$(dirname $(which x))/d', '$(dirname $(which x))/d'],
    ['/a', 'x)/(y/{z/..', '/a/x)/(y'],
  ])('%s and %s: %s', (cwd, path, expected) => {
    expect(resolveSymbolicPath(cwd, path)).toBe(expected);
  });

  test('a path that is too long is not known', () => {
    const long = 'a/'.repeat(100_000);
    expect(resolveSymbolicPath('/w', long)).toBe('${PATH_200003}');
    expect(resolveSymbolicPath('/w', '${PATH_200003}/b')).toBe('${PATH_200003}/b');
  });

  const path = fc
    .array(fc.constantFrom('/', '.', '..', 'a', '${X}', '$(b /c)', '*', '}', '{', ')', '(', '$', ' '))
    .map(pieces => pieces.join(''));
  const cwd = path.map(text => resolveSymbolicPath('/', text));

  test('gives a normalised path that is its own normal form', () => {
    fc.assert(
      fc.property(cwd, path, (folder, text) => {
        const resolved = resolveSymbolicPath(folder, text);
        expect(resolveSymbolicPath('/elsewhere', resolved)).toBe(resolved);
        const [root = '', ...segments] = pathSegments(resolved);
        expect(segments).not.toContain('.');
        expect(segments).not.toContain('');
        if (root === '') expect(segments).not.toContain('..');
      }),
    );
  });
});

test.each([
  ['/a/b', ['', 'a', 'b']],
  ['/', ['']],
  ['', ['']],
  ['a//b/./', ['a', 'b']],
  ['${X}/a', ['${X}', 'a']],
  ['${X:-/a}/b', ['${X:-/a}', 'b']],
  ['$(a $(b/c)/d)/e', ['$(a $(b/c)/d)', 'e']],
  ['/a}/{b/c', ['', 'a}', '{b', 'c']],
  ['/${a/b', ['', '${a/b']],
])('the segments of %s', (path, expected) => {
  expect(pathSegments(path)).toEqual(expected);
});

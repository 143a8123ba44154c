import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, isCachePath, isKnownPath, liesWithin, overlaps } from '../src/index.ts';
import { lastSegment } from '../src/files/path-ref.ts';
import { pathSegments, resolveSymbolicPath } from '../src/symbolic-path.ts';

const ref = (path: string) => ({ path, glob: /[*?[]/.test(path) });

describe('covers: a path or pattern takes in a path', () => {
  test.each([
    ['/a', '/a', true],
    ['/a', '/a/b', true],
    ['/a', '/ab', false],
    ['/a/b', '/a', false],
    ['/', '/a', true],
    ['/', '/', true],
    ['/a/*', '/a/b', true],
    ['/a/*', '/a/b/c', true],
    ['/a/*', '/a', false],
    ['/a/b*', '/a/bc', true],
    ['/a/b*', '/a/c', false],
    ['/*/b', '/a/b/c', true],
    ['/a/[bc]', '/a/c', true],
    ['/a/*', '/a/${X}', true],
    ['${X}', '${X}/a', true],
    ['${X}', '${XY}/a', false],
    ['${X}', '/a', false],
    ['/', '${X}', false],
    ['/a-${X}', '/a-${X}/b', true],
  ])('%s, %s: %s', (pattern, path, expected) => {
    expect(covers(ref(pattern), path)).toBe(expected);
  });

  test('a star in quotes is a name', () => {
    expect(covers({ path: '/a/*', glob: false }, '/a/b')).toBe(false);
    expect(covers({ path: '/a/*', glob: false }, '/a/*/b')).toBe(true);
  });
});

describe('liesWithin: a path or pattern may name something in a folder', () => {
  test.each([
    ['/a', '/a', true],
    ['/a/b', '/a', true],
    ['/ab', '/a', false],
    ['/a', '/a/b', false],
    ['/a', '/', true],
    ['/a/*', '/a', true],
    ['/a/*', '/a/b', true],
    ['/*', '/a', true],
    ['/*', '/a/b', false],
    ['/*/b/c', '/a/b', true],
    ['${X}/a', '${X}', true],
    ['${X}/a', '/', false],
  ])('%s, %s: %s', (pattern, folder, expected) => {
    expect(liesWithin(ref(pattern), folder)).toBe(expected);
  });
});

test('overlaps is either of the two', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', '*', '${X}'), { maxLength: 4 })
    .map(segments => resolveSymbolicPath('/', segments.join('/')));
  fc.assert(
    fc.property(path, path, (pattern, other) => {
      expect(overlaps(ref(pattern), other)).toBe(
        covers(ref(pattern), other) || liesWithin(ref(pattern), other),
      );
    }),
  );
});

test('plain paths are compared component by component', () => {
  const path = fc
    .array(fc.constantFrom('a', 'ab', 'b', '/', '${X}', '$(c /d)'), { maxLength: 5 })
    .map(segments => resolveSymbolicPath('/', segments.join('/')));
  fc.assert(
    fc.property(path, path, (folder, inner) => {
      const [wanted, given] = [pathSegments(folder), pathSegments(inner)];
      const expected = wanted.every((segment, i) => segment === given[i]);
      expect(covers({ path: folder, glob: false }, inner)).toBe(expected);
      expect(liesWithin({ path: inner, glob: false }, folder)).toBe(expected);
    }),
  );
});

test.each([
  ['/a/b', true],
  ['/', true],
  ['${X}/a', false],
  ['/a/${X}', false],
  ['$(mktemp)', false],
])('%s is known: %s', (path, expected) => {
  expect(isKnownPath(path)).toBe(expected);
});

test.each([
  ['/a/b', 'b'],
  ['a/b.tgz', 'b.tgz'],
  ['/a/b-${X}', 'b-${X}'],
  ['/a/$(b /c)', '$(b /c)'],
  ['/a?b', 'a?b'],
  ['/a/', null],
  ['/', null],
  ['a', null],
  ['${X}', null],
])('the last segment of %s: %s', (path, expected) => {
  expect(lastSegment(path)).toBe(expected);
});

describe('isCachePath', () => {
  test.each([
    '/tmp',
    '/tmp/*',
    '/tmp/x/y',
    '/var/tmp/x',
    '/var/lib/apt/lists/*',
    '/var/lib/apt/lists',
    '/var/cache/apk/*',
    '/var/cache/*',
    '/var/log/dpkg.log',
    '/root/.cache',
    '/root/.cache/pip',
    '/root/.*',
    '/home/app/.cache/pip',
    '${HOME}/.npm',
    '/root/.npm/_cacache',
    '/root/.m2/repository',
    '/root/.gradle',
    '/go/pkg/mod',
    '${GOPATH}/pkg',
    '/usr/local/cargo/registry/cache',
    '/usr/lib/ruby/gems/3.1.0/cache',
    '/opt/conda/pkgs',
    '/usr/share/doc/x',
    '/app/node_modules/.cache',
  ])('%s', path => {
    expect(isCachePath(ref(path))).toBe(true);
  });

  test.each([
    '/',
    '/*',
    '/root',
    '/var',
    '/var/lib',
    '/var/*',
    '/root/*',
    '/app',
    '/tmpfile',
    '/root/.ssh',
    '/usr/src/*',
    '${X}',
    '/go',
  ])('not %s', path => {
    expect(isCachePath(ref(path))).toBe(false);
  });
});

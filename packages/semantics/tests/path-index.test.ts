import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PathIndex, foldersAbove } from '../src/files/path-index.ts';
import { covers } from '../src/files/path-ref.ts';

const segment = fc.constantFrom('a', 'b', 'ab', '${X}');
const path = fc
  .tuple(fc.constantFrom('', '${ROOT}', '$(mktemp -d)'), fc.array(segment, { maxLength: 4 }))
  .map(([root, segments]) => [root, ...segments].join('/') || '/');

test('finds a path and what lies in it, in order', () => {
  fc.assert(
    fc.property(fc.array(path, { maxLength: 40, size: 'max' }), path, (paths, target) => {
      const index = new PathIndex<number>();
      paths.forEach((each, i) => index.add(each, i));
      const within = paths.flatMap((each, i) => (covers({ path: target, glob: false }, each) ? i : []));
      expect(index.within({ path: target, glob: false })).toEqual(within);
      expect(index.at(target)).toEqual(paths.flatMap((each, i) => (each === target ? i : [])));
    }),
  );
});

test.each([
  ['/tmp/*.tgz', ['/tmp', '/tmp/a.tgz', '/tmp/b/c']],
  ['/*/c', ['/tmp', '/tmp/a.tgz', '/tmp/b/c', '/usr']],
  ['/tmp/b/[c]', ['/tmp/b/c']],
  ['/opt/*', []],
  ['${X}/*', ['${X}/d']],
])('gives all in the folder in front of the wildcard of %s', (pattern, paths) => {
  const index = new PathIndex<string>();
  for (const each of ['/tmp', '/tmp/a.tgz', '/tmp/b/c', '/usr', '${X}/d']) index.add(each, each);
  expect(index.within({ path: pattern, glob: true })).toEqual(paths);
});

test.each([
  ['/', []],
  ['/a', ['/']],
  ['/a/b/c', ['/', '/a', '/a/b']],
  ['${X}/a', ['${X}']],
])('the folders above %s', (each, folders) => {
  expect(foldersAbove(each)).toEqual(folders);
});

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { isDockerfileName } from '../src/discovery/file-names.ts';

interface Hook {
  id: string;
  entry: string;
  files: string;
}

const root = join(import.meta.dirname, '../../..');
const hooks = load(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  bin: Record<string, string>;
};

/** Python's flags `x` (blanks say nothing) and `i`. */
const pattern = new RegExp((hooks[0]?.files ?? '').replace('(?xi)', '').replace(/\s/g, ''), 'i');

describe('the hooks for pre-commit', () => {
  test('take the same names', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['dflint', 'dflint-fix']);
    expect(new Set(hooks.map(({ files }) => files)).size).toBe(1);
  });

  test('run what the package of the repository brings', () => {
    for (const { entry } of hooks) expect(Object.keys(bin)).toContain(entry.split(' ', 1)[0]);
  });

  test('take the names that a search in a folder finds', () => {
    const source = readFileSync(join(import.meta.dirname, '../src/discovery/file-names.ts'), 'utf8');
    const words = new Set(
      [...(hooks[0]?.files ?? '').matchAll(/\w+/g), ...source.matchAll(/\w+/g)].map(String),
    );
    const starts = ['', 'a', 'Dockerfile', 'dockerfile.a', 'DOCKERFILE-a', 'é.Dockerfile', 'Containerfile'];
    const ends = ['', 's', '2', '.', '.a', '.J2', '~', '/a'];
    const names = starts.flatMap(start =>
      ['', '.', '-', '_', ' '].flatMap(mark => [...words].map(word => start + mark + word)),
    );
    const paths = ['', 'web/', 'Dockerfile/'].flatMap(folder =>
      names.flatMap(name => ends.map(end => folder + name + end)),
    );
    const different = paths.filter(path => pattern.test(path) !== isDockerfileName(basename(path)));
    expect(different.slice(0, 10)).toEqual([]);
  });
});

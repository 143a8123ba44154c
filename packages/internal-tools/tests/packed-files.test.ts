import { describe, expect, test } from 'vitest';
import { strayFiles } from '../src/packed-files.ts';

describe('strayFiles', () => {
  test.each([
    'package.json',
    'README.md',
    'LICENSE',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/THIRD-PARTY-LICENSES',
    'src/rules/no-latest-tag.ts',
    'bin/dflint.js',
    'schema/dflintrc.schema.json',
  ])('leaves %s', file => {
    expect(strayFiles([file])).toEqual([]);
  });

  test.each([
    'tests/rule.test.ts',
    'dist/index.js.map',
    '.tsc/index.d.ts',
    'tsconfig.json',
    'src/rule.test.ts',
    'dist/tsconfig.tsbuildinfo',
    '.env',
  ])('names %s', file => {
    expect(strayFiles(['package.json', file])).toEqual([file]);
  });
});

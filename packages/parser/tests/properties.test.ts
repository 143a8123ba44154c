import { readFileSync, readdirSync } from 'node:fs';
import { parse, traverse } from '@dflint/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixtures } from './fixtures.ts';
import { anyText, decodedBytes, dockerfileText } from './fragments.ts';
import { findFaults } from './invariants.ts';

describe.each([
  ['text that looks like a Dockerfile', dockerfileText, 3000],
  ['any text', anyText, 1000],
  ['bytes', decodedBytes, 500],
])('%s', (_, arbitrary, numRuns) => {
  test('never throws, and gives a tree that covers the text', () => {
    fc.assert(
      fc.property(arbitrary, text => {
        expect(findFaults(text, parse(text))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

test('every instruction that is refused has an error, and every error lies in order', () => {
  fc.assert(
    fc.property(dockerfileText, text => {
      const { errors, ...ast } = parse(text);
      const starts = errors.map(error => error.range[0]);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      traverse(
        { ...ast, errors },
        {
          enter(node) {
            if (node.type !== 'InvalidInstruction') return;
            const [start, end] = node.range;
            expect(errors.some(({ range }) => range[0] >= start && range[1] <= end)).toBe(true);
          },
        },
      );
    }),
    { numRuns: 1000 },
  );
});

test('the tree is plain data that survives JSON', () => {
  fc.assert(
    fc.property(dockerfileText, text => {
      const ast = parse(text);
      expect(JSON.parse(JSON.stringify(ast))).toEqual(ast);
    }),
    { numRuns: 300 },
  );
});

test.each(fixtures)('every prefix of a file parses: %s', (_, text) => {
  for (let length = 0; length <= text.length; length++) {
    const prefix = text.slice(0, length);
    expect(findFaults(prefix, parse(prefix))).toEqual([]);
  }
});

test('every prefix of every file of test-fixtures parses', () => {
  const folder = new URL('../../../test-fixtures/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    /dockerfile/iu.test(name),
  );
  expect(files.length).toBeGreaterThan(25);
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    for (let length = 0; length <= text.length; length++) {
      expect(parse(text.slice(0, length)).range[1]).toBe(length);
    }
  }
});

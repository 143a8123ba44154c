import { flagsOf, instructionNames, parse } from '@dflint/parser';
import type { Word } from '@dflint/parser';
import { describe, expect, test } from 'vitest';
import { fixtures } from './fixtures.ts';
import { findFaults } from './invariants.ts';

test.each(fixtures)('no errors and a sound tree: %s', (_, text) => {
  const ast = parse(text);
  expect(ast.errors).toEqual([]);
  expect(findFaults(text, ast)).toEqual([]);
});

test.each([
  ['\\', 'FROM a'],
  ['`', '# escape=`\nFROM a'],
  ['\\', '# escape=\\\nFROM a'],
])('the escape character is %s', (expected, text) => {
  expect(parse(text).escape).toBe(expected);
});

test.each([
  ['ENV a=b', false],
  ['ENV a b', true],
  ['LABEL a=b', false],
  ['LABEL a b', true],
])('%s: legacy is %s', (text, legacy) => {
  expect(parse(text).preamble[0]).toMatchObject({ legacy });
});

describe('the parts of a word', () => {
  const partsOf = (word: string): unknown[] => {
    const [instruction] = parse(`USER ${word}`).preamble;
    const { parts } = (instruction as { user: Word } | undefined)?.user ?? { parts: [] };
    return parts.map(part => (typeof part === 'string' ? part : [part.name]));
  };

  test.each([
    ['a', ['a']],
    ['""', []],
    ['a"b c"\'d\'\\e', ['ab cde']],
    ['a$b', ['a', ['b']]],
    ['$a"$b"c', [['a'], ['b'], 'c']],
    ["'$a'\\$b", ['$a$b']],
    ['$a${', [['a'], '${']],
    ['$a"$b', [['a'], '"$b']],
  ])('%s', (word, expected) => {
    expect(partsOf(word)).toEqual(expected);
  });
});

test('every instruction has a node type of its own, and takes the flags that it lists', () => {
  expect(instructionNames).toHaveLength(18);
  const types = instructionNames.map(name => {
    const flags = Object.entries(flagsOf(name)).map(([flag, kind]) =>
      kind === 'boolean' ? `--${flag}` : `--${flag}=`,
    );
    const { errors, preamble, stages } = parse(`${name} ${flags.join(' ')} CMD a`);
    const unknown = errors.filter(error => error.message.startsWith('unknown'));
    expect(unknown).toEqual([]);
    return (preamble[0] ?? stages[0])?.type;
  });
  expect(types.filter(type => type === undefined)).toEqual([]);
});

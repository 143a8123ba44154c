import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneEdit } from '../src/index.ts';

test.each([
  ['builder', 'buildr', true],
  ['builder', 'buillder', true],
  ['builder', 'builden', true],
  ['builder', 'buidler', true],
  ['builder', 'xbuilder', true],
  ['builder', 'builderx', true],
  ['builder', 'builder', false],
  ['builder', 'biuldre', false],
  ['builder', 'build', false],
  ['abc', 'cba', false],
  ['', 'a', true],
  ['', '', false],
])('%s and %s: %s', (a, b, expected) => {
  expect(isOneEdit(a, b)).toBe(expected);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

test('it does not matter which text comes first', () => {
  fc.assert(fc.property(word, word, (a, b) => isOneEdit(a, b) === isOneEdit(b, a)));
});

test('one edit makes another text that is one edit away', () => {
  const edit = fc.tuple(word, fc.nat(), fc.constantFrom('add', 'drop', 'change', 'swap'));
  fc.assert(
    fc.property(edit, ([text, at, kind]) => {
      const i = at % (text.length + 1);
      const [before, after] = [text.slice(0, i), text.slice(i)];
      const edited = {
        add: `${before}x${after}`,
        drop: before + after.slice(1),
        change: `${before}x${after.slice(1)}`,
        swap: before + after.charAt(1) + after.charAt(0) + after.slice(2),
      }[kind as 'add'];
      expect(isOneEdit(text, edited)).toBe(text !== edited);
    }),
  );
});

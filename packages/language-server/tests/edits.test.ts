import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacement } from '../src/edits.ts';
import { toTextEdit } from '../src/positions.ts';
import { documentOf, edited } from './marked-text.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', '\r\n', '\n', '\r', '🐳', '🐋', '\ud83d', '\udc33'), { maxLength: 12 })
  .map(parts => parts.join(''));

test('a replacement makes the new text', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(edited(before, [replacement(documentOf(before), after)])).toBe(after);
    }),
  );
});

test('an edit changes what the offsets say, in the midst of a line break, too', () => {
  fc.assert(
    fc.property(text, fc.nat(12), fc.nat(12), text, (before, a, b, inserted) => {
      const start = Math.min(a, b, before.length);
      const end = Math.min(Math.max(a, b), before.length);
      expect(edited(before, [toTextEdit(documentOf(before), [start, end], inserted)])).toBe(
        before.slice(0, start) + inserted + before.slice(end),
      );
    }),
  );
});

test('a replacement is as small as it can be', () => {
  const { range, newText } = replacement(documentOf('FROM a:latest\nRUN x\n'), 'FROM a\nRUN x\n');
  expect([range, newText]).toEqual([
    { start: { line: 0, character: 6 }, end: { line: 0, character: 13 } },
    '',
  ]);
});

test('a character outside of the basic plane is replaced as a whole', () => {
  // They share their first half.
  const { range, newText } = replacement(documentOf('# 🐳!\n'), '# 🐋!\n');
  expect([range.start.character, range.end.character, newText]).toEqual([2, 4, '🐋']);
  // These share their second half.
  expect(replacement(documentOf('\ud83d\udc33'), '\ud83c\udc33').newText).toBe('\ud83c\udc33');
});

import { describe, expect, test } from 'vitest';
import type { RuleModule } from '@dflint/core/rule';
import { fixWith, lint } from './lint.ts';

/** A Dockerfile that a rule leaves alone. What a report underlines stands between « and »: here nothing. */
interface ValidCase<Options> {
  name: string;
  code: string;
  options?: Options;
  ignoreFile?: string;
}

interface InvalidCase<MessageIds extends string, Options> extends ValidCase<Options> {
  /** Message ids in the order of the marks, or a message id with the whole text. */
  errors: readonly (MessageIds | readonly [MessageIds, string])[];
  /** What `--fix` makes of it; null or absent: nothing. */
  output?: string | null;
}

interface Tables<MessageIds extends string, Options> {
  valid: readonly ValidCase<Options>[];
  invalid: readonly InvalidCase<MessageIds, Options>[];
}

/** Runs a rule over tables, as ESLint's RuleTester does. Throws when a message is nowhere shown in whole. */
export function testRule<MessageIds extends string, Options extends readonly unknown[]>(
  rule: RuleModule<MessageIds, Options> & { name: string },
  { valid, invalid }: Tables<MessageIds, Options[0]>,
): void {
  const ruleId = `buildkit/${rule.name}`;
  const rulesFor = ({ options }: ValidCase<Options[0]>) => ({
    [ruleId]: ['error' as const, ...(options === undefined ? [] : [options])] as ['error'],
  });

  test('the tables show each message in whole, and no case twice', () => {
    const shown = invalid.flatMap(({ errors }) =>
      errors.flatMap(error => (typeof error === 'string' ? [] : error[0])),
    );
    expect(new Set(shown)).toEqual(new Set(Object.keys(rule.meta.messages).filter(id => id !== 'writeJson')));
    const keys = [...valid, ...invalid].map(({ code, options, ignoreFile }) =>
      JSON.stringify([unmark(code).text, options, ignoreFile]),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  describe('leaves alone', () => {
    test.each(valid)('$name', async example => {
      expect(await lint(example.code, rulesFor(example), example.ignoreFile)).toEqual([]);
    });
  });

  describe('reports', () => {
    test.each(invalid)('$name', async example => {
      const { text, places } = unmark(example.code);
      const messages = await lint(text, rulesFor(example), example.ignoreFile);
      const found = messages.map(({ messageId, message, line, column, endLine, endColumn }, index) => ({
        messageId,
        ...(typeof example.errors[index] === 'object' && { message }),
        place: { line, column, endLine, endColumn },
      }));
      const wanted = example.errors.map((error, index) => ({
        ...(typeof error === 'string' ? { messageId: error } : { messageId: error[0], message: error[1] }),
        place: places[index],
      }));
      expect(found).toEqual(wanted);
      const { output } = await fixWith(text, rulesFor(example));
      expect(output).toBe(example.output ?? text);
    });
  });
}

/** Takes the marks out of a text, and tells where they stood: lines and columns from 1, ends exclusive. */
function unmark(code: string): { text: string; places: Record<string, number>[] } {
  const places: Record<string, number>[] = [];
  let text = '';
  let line = 1;
  let column = 1;
  for (const char of code) {
    if (char === '«') places.push({ line, column, endLine: 0, endColumn: 0 });
    else if (char === '»')
      Object.assign(places.findLast(place => place['endLine'] === 0) ?? {}, {
        endLine: line,
        endColumn: column,
      });
    else {
      text += char;
      column = char === '\n' ? 1 : column + char.length;
      if (char === '\n') line++;
    }
  }
  return { text, places };
}

import type { RuleModule } from '@dflint/core/rule';
import { describe, expect, test } from 'vitest';
import { fix, lint } from './lint.ts';
import { meaningOf, without } from './meaning.ts';

interface Case {
  code: string;
  options?: Readonly<Record<string, unknown>>;
}

interface InvalidCase extends Case {
  /** The text of the first report, without the code at its beginning. */
  message?: string;
  /** What `--fix` makes of the file; null: nothing. Every report of a rule that fixes must say it. */
  output?: string | null;
  /** Which words of commands and instructions the fix takes away (`-word`) or adds (`+word`): all else is as it was. */
  changes?: readonly string[];
}

interface Tables {
  /** Dockerfiles that the rule leaves alone, by what they show. */
  valid: Readonly<Record<string, string | Case>>;
  /** Dockerfiles that it reports. What a report underlines stands between « and ». */
  invalid: Readonly<Record<string, string | InvalidCase>>;
}

/**
 * Runs a rule over tables: `valid` without a report, `invalid` with exactly the reports that are marked. A fix gives the
 * wanted text, leaves nothing to fix, and changes the parsed file by the wanted words alone.
 */
export function testRule<MessageIds extends string, Options extends readonly unknown[]>(
  rule: RuleModule<MessageIds, Options> & { name: string },
  { valid, invalid }: Tables,
): void {
  const ruleId = `hadolint/${rule.name}`;
  const code = rule.meta.aliases?.[0] ?? '';
  const rulesFor = ({ options }: Case): Record<string, ['error', ...unknown[]]> => ({
    [ruleId]: ['error', ...(options ? [options] : [])],
  });

  describe('leaves alone', () => {
    test.each(casesOf(valid))('$name', async ({ example }) => {
      expect(await lint(example.code, rulesFor(example))).toEqual([]);
    });
  });

  describe('reports', () => {
    test.each(casesOf<InvalidCase>(invalid))('$name', async ({ example }) => {
      const { text, places } = unmark(example.code);
      const messages = await lint(text, rulesFor(example));
      expect(
        messages.map(({ line, column, endLine, endColumn }) => ({ line, column, endLine, endColumn })),
      ).toEqual(places);
      expect(places).not.toEqual([]);
      for (const message of messages) {
        expect(message.ruleId).toBe(ruleId);
        expect(message.message.startsWith(`${code}: `)).toBe(true);
        expect(message.message).not.toContain('{{');
      }
      if (example.message !== undefined) expect(messages[0]?.message).toBe(`${code}: ${example.message}`);
    });
  });

  test('the tables show a message in whole', () => {
    expect(casesOf<InvalidCase>(invalid).some(({ example }) => example.message !== undefined)).toBe(true);
  });

  if (!rule.meta.fixable) return;
  describe('fixes', () => {
    test.each(casesOf<InvalidCase>(invalid))('$name', async ({ example }) => {
      const { text } = unmark(example.code);
      const { output, messages } = await fix(text, rulesFor(example));
      expect(example.output).toBeDefined();
      expect(output).toBe(example.output ?? text);
      expect(messages.filter(message => message.fix)).toEqual([]);
      const [before, after] = [meaningOf(text), meaningOf(output)];
      const changes = [
        ...without(before, after).map(word => `-${word}`),
        ...without(after, before).map(word => `+${word}`),
      ];
      expect(changes).toEqual(example.changes ?? []);
    });
  });
}

function casesOf<T extends Case>(
  table: Readonly<Record<string, string | T>>,
): { name: string; example: T | (Case & Partial<T>) }[] {
  return Object.entries(table).map(([name, example]) => ({
    name,
    example: typeof example === 'string' ? ({ code: example } as Case & Partial<T>) : example,
  }));
}

interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Takes the marks out of a text, and tells where they stood: lines and columns from 1, ends exclusive. */
function unmark(code: string): { text: string; places: Place[] } {
  const places: Place[] = [];
  let text = '';
  let [line, column] = [1, 1];
  for (const char of code) {
    if (char === '«') places.push({ line, column, endLine: 0, endColumn: 0 });
    else if (char === '»') {
      const open = places.findLast(({ endLine }) => endLine === 0);
      if (open) [open.endLine, open.endColumn] = [line, column];
    } else {
      text += char;
      [line, column] = char === '\n' ? [line + 1, 1] : [line, column + 1];
    }
  }
  return { text, places };
}

import { describe, expect, test } from 'vitest';
import type { Config } from '@dflint/core';
import type { RuleModule } from '@dflint/core/rule';
import { lint } from './lint.ts';

/** A Dockerfile that a rule leaves alone. */
export interface ValidCase<Options> {
  name: string;
  /** The Dockerfile. What a report underlines stands between « and », which the file itself does not hold. */
  code: string;
  options?: Partial<Options>;
  filename?: string;
  settings?: NonNullable<Config['settings']>;
}

/** A Dockerfile that a rule reports, once for each marked range and in their order. */
export interface InvalidCase<MessageIds extends string, Options> extends ValidCase<Options> {
  /** Message ids, or a message id with the whole text. */
  errors: readonly (MessageIds | readonly [MessageIds, string])[];
}

export interface Tables<MessageIds extends string, Options> {
  valid: readonly ValidCase<Options>[];
  invalid: readonly InvalidCase<MessageIds, Options>[];
}

/** Where a report stands, as a `LintMessage` has it. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/**
 * Runs a rule over tables, as ESLint's RuleTester does: `valid` without a report, `invalid` with exactly the reports that
 * it lists, at the marked places. Throws when a case stands twice, has no reports or too many for its marks, or when
 * the whole text of a message is nowhere to be seen; those of `suggestions` are texts of no report.
 */
export function testRule<MessageIds extends string, Options extends readonly unknown[]>(
  rule: RuleModule<MessageIds, Options> & { name: string },
  tables: Tables<MessageIds, Options[0]>,
  {
    everyMessage = true,
    suggestions = [],
  }: { everyMessage?: boolean; suggestions?: readonly MessageIds[] } = {},
): void {
  checkTables(tables);
  const shown = tables.invalid.flatMap(({ errors }) => errors.filter(error => typeof error !== 'string'));
  const missing = Object.keys(rule.meta.messages).filter(
    id => !shown.some(([messageId]) => messageId === id) && !suggestions.some(messageId => messageId === id),
  );
  if (everyMessage && missing.length > 0)
    throw new Error(`No case shows the whole text of: ${missing.join(', ')}`);

  const run = (text: string, { options, filename, settings }: ValidCase<Options[0]>) =>
    lint(text, { [`multistage/${rule.name}`]: ['error', ...(options ? [options] : [])] }, filename, settings);

  describe('leaves alone', () => {
    test.each(tables.valid)('$name', async example => {
      expect(await run(example.code, example)).toEqual([]);
    });
  });

  describe('reports', () => {
    test.each(tables.invalid)('$name', async example => {
      const { text, places } = unmark(example.code);
      const messages = await run(text, example);
      const found = messages.map(
        ({ ruleId, messageId, message, line, column, endLine, endColumn }, index) => ({
          ruleId,
          messageId,
          ...(typeof example.errors[index] === 'object' && { message }),
          place: { line, column, endLine, endColumn },
        }),
      );
      const wanted = example.errors.map((error, index) => ({
        ruleId: `multistage/${rule.name}`,
        ...(typeof error === 'string' ? { messageId: error } : { messageId: error[0], message: error[1] }),
        place: places[index],
      }));
      expect(found).toEqual(wanted);
    });
  });
}

/** Throws when a case stands twice in the tables, under whatever name, or does not hold together. */
export function checkTables<MessageIds extends string, Options>({
  valid,
  invalid,
}: Tables<MessageIds, Options>): void {
  const known = new Map<string, string>();
  for (const { name, code, options, filename, settings } of [...valid, ...invalid]) {
    const key = JSON.stringify([unmark(code).text, options, filename, settings]);
    const other = known.get(key);
    if (other !== undefined) throw new Error(`"${name}" is the same case as "${other}".`);
    known.set(key, name);
  }
  for (const { name, code } of valid)
    if (unmark(code).places.length > 0) throw new Error(`"${name}" is valid, but marks a report.`);
  for (const { name, code, errors } of invalid) {
    const { places } = unmark(code);
    if (errors.length === 0 || errors.length !== places.length)
      throw new Error(`"${name}" lists ${errors.length} reports and marks ${places.length}.`);
  }
}

/** Takes the marks out of a text, and tells where they stood: lines and columns from 1, ends exclusive. */
export function unmark(code: string): { text: string; places: Place[] } {
  const places: Place[] = [];
  let text = '';
  let line = 1;
  let column = 1;
  for (const char of code) {
    if (char === '«') places.push({ line, column, endLine: 0, endColumn: 0 });
    else if (char === '»')
      Object.assign(places.findLast(place => place.endLine === 0) ?? {}, {
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

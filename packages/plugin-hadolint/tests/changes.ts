import type { RuleModule } from '@dflint/core/rule';
import type { InvalidTestCase, ValidTestCase } from '@dflint/rule-tester';
import { describe, expect, test } from 'vitest';
import { ruleTester } from './lint.ts';
import { meaningOf, without } from './meaning.ts';

interface FixCase<MessageIds extends string, Options extends readonly unknown[]> extends InvalidTestCase<
  MessageIds,
  Options
> {
  name: string;
  /** Which words of commands and instructions the fix takes away (`-word`) or adds (`+word`): all else is as it was. */
  changes?: readonly string[];
}

interface FixTests<MessageIds extends string, Options extends readonly unknown[]> {
  valid: readonly ValidTestCase<Options>[];
  invalid: readonly FixCase<MessageIds, Options>[];
}

/** Runs the tables of a rule that fixes. A fix changes the parsed file by the wanted words alone. */
export function runWithChanges<MessageIds extends string, Options extends readonly unknown[]>(
  ruleId: string,
  rule: RuleModule<MessageIds, Options>,
  { valid, invalid }: FixTests<NoInfer<MessageIds>, NoInfer<Options>>,
): void {
  ruleTester.run(ruleId, rule, { valid, invalid: invalid.map(({ changes: _, ...example }) => example) });

  describe('fixes', () => {
    test.each(invalid)('$name', ({ code, output, changes = [] }) => {
      const text = code.replace(/[«»]/g, '');
      const [before, after] = [meaningOf(text), meaningOf([output ?? text].flat().at(-1) ?? text)];
      expect([
        ...without(before, after).map(word => `-${word}`),
        ...without(after, before).map(word => `+${word}`),
      ]).toEqual(changes);
    });
  });
}

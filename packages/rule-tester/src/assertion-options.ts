import type { RuleModule } from '@dflint/core';
import { textOf } from './check-case.ts';
import { PLACE_KEYS } from './marks.ts';
import type { InvalidTestCase } from './types.ts';

/** Throws when an error of a case does not say where it stands. */
export function checkLocations(test: InvalidTestCase): void {
  if (textOf(test).places) return;
  for (const [index, error] of test.errors.entries()) {
    const missing = PLACE_KEYS.filter(key => error[key] === undefined);
    if (missing.length > 0)
      throw new Error(
        `errors[${index}] has no ${missing.join(', ')}: mark the place with « and » in the code.`,
      );
  }
}

/** Throws when a message of a rule is nowhere shown as users read it. */
export function checkEveryMessage({ meta }: RuleModule, tests: readonly InvalidTestCase[]): void {
  const shown = new Set<string>();
  for (const { errors } of tests) {
    for (const { messageId, message, data, suggestions } of errors) {
      if (message !== undefined || data) shown.add(messageId);
      for (const suggestion of typeof suggestions === 'number' ? [] : (suggestions ?? []))
        if (suggestion.desc !== undefined || suggestion.data) shown.add(suggestion.messageId);
    }
  }
  const missing = Object.keys(meta.messages).filter(id => !shown.has(id));
  if (missing.length > 0) throw new Error(`No case shows the whole text of: ${missing.join(', ')}.`);
}

import { type FixFilter, type RuleRegistry, didYouMean, findRuleIds } from '@dflint/core';
import { UsageError } from './errors.ts';

/** Whose suggestions are made: everybody's, those of rules by name (or alias), or those of messages that a function picks. */
export type SuggestionChoice = boolean | readonly string[] | FixFilter;

/** The choice for a file whose config has these rules. */
export function suggestionFilter(choice: SuggestionChoice, registry: RuleRegistry): boolean | FixFilter {
  if (typeof choice === 'boolean' || typeof choice === 'function') return choice;
  const ruleIds = new Set(choice.flatMap(name => findRuleIds(registry, name)));
  return ({ ruleId }) => ruleId !== null && ruleIds.has(ruleId);
}

/** @throws UsageError when a name of the choice is that of no rule in the configs of a run; without configs, nobody can tell. */
export function checkSuggestionRules(choice: SuggestionChoice, registries: Iterable<RuleRegistry>): void {
  const known = [...registries];
  if (typeof choice === 'boolean' || typeof choice === 'function' || known.length === 0) return;
  for (const name of choice) {
    if (known.some(registry => findRuleIds(registry, name).length > 0)) continue;
    const names = known.flatMap(({ idsByName }) => [...idsByName.keys()]);
    throw new UsageError(
      `There is no rule "${name}" whose suggestions could be made.${didYouMean(name, names)} See dflint --list-rules.`,
    );
  }
}

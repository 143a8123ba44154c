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

/** @throws UsageError when a name of the choice is that of no rule in the configs of a run. */
export function checkSuggestionRules(choice: SuggestionChoice, registries: Iterable<RuleRegistry>): void {
  if (typeof choice !== 'boolean' && typeof choice !== 'function') namedRules(choice, registries);
}

/**
 * The full names of all rules that names or aliases stand for in the configs of a run.
 *
 * @throws UsageError for a name of none; not without configs, as then nobody can tell.
 */
export function namedRules(names: readonly string[], registries: Iterable<RuleRegistry>): Set<string> {
  const known = [...registries];
  const ruleIds = names.flatMap(name => {
    const ids = known.flatMap(registry => findRuleIds(registry, name));
    if (ids.length > 0 || known.length === 0) return ids;
    const candidates = known.flatMap(({ idsByName }) => [...idsByName.keys()]);
    throw new UsageError(
      `There is no rule "${name}".${didYouMean(name, candidates)} See dflint --list-rules.`,
    );
  });
  return new Set(ruleIds);
}

import type { RuleModule } from '@dflint/core/rule';
import type { RulePackage } from './rule-packages.ts';

/** A rule with its full name. */
export interface NamedRule {
  /** `multistage/no-chained-cleanup`. */
  ruleId: string;
  rule: RuleModule;
}

/** All rules of packages, in their order. */
export function namedRules(packages: readonly RulePackage[]): NamedRule[] {
  return packages.flatMap(({ prefix, rules }) =>
    rules.map(({ name, rule }) => ({ ruleId: `${prefix}/${name}`, rule })),
  );
}

/** The rules by alias, sorted; several packages may have a rule of the same alias. */
export function rulesByAlias(rules: readonly NamedRule[]): [alias: string, rules: NamedRule[]][] {
  const found = new Map<string, NamedRule[]>();
  for (const named of rules) {
    for (const alias of named.rule.meta.aliases ?? []) found.set(alias, [...(found.get(alias) ?? []), named]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

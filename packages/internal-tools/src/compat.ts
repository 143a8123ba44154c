import type { RuleModule } from '@dflint/core/rule';
import type { OfficialChecks } from './official-checks.ts';
import type { CaseCount } from './test-cases.ts';

/** How many cases of each kind a rule has at least. */
const ENOUGH = 3;

/** A row of the table of a package. */
export interface CompatRow {
  /** The rule's name; empty where there is none. */
  rule: string;
  alias: string;
  cases: CaseCount;
  /** `ok`, or what is missing. */
  status: string;
}

/**
 * Compares the rules of a package with the official checks: a row for each check, and for each rule that is none of them.
 *
 * @param rules the rules of the package by name
 * @param cases how many cases their tests have, by name
 */
export function compatRows(
  { names }: OfficialChecks,
  rules: Readonly<Record<string, Pick<RuleModule, 'meta'>>>,
  cases: ReadonlyMap<string, CaseCount>,
): CompatRow[] {
  const list = Object.entries(rules).map(([rule, { meta }]) => ({
    rule,
    alias: meta.aliases?.[0] ?? meta.codes ?? '',
  }));
  const missing = names.filter(name => !list.some(({ alias }) => alias === name));
  return [...list, ...missing.map(alias => ({ rule: '', alias }))]
    .sort((a, b) => (a.alias < b.alias ? -1 : 1))
    .map(({ rule, alias }) => {
      const count = cases.get(rule) ?? { reporting: 0, silent: 0, failing: 0 };
      const isOfficial = names.includes(alias);
      return { rule, alias, cases: count, status: rule ? statusOf(count, isOfficial) : 'no rule' };
    });
}

function statusOf({ reporting, silent, failing }: CaseCount, isOfficial: boolean): string {
  const problems = [
    ...(isOfficial ? [] : ['not an official check']),
    ...(failing > 0 ? [`failing cases: ${failing}`] : []),
    ...(reporting < ENOUGH ? [`reporting cases missing: ${ENOUGH - reporting}`] : []),
    ...(silent < ENOUGH ? [`silent cases missing: ${ENOUGH - silent}`] : []),
  ];
  return problems.length > 0 ? problems.join(', ') : 'ok';
}

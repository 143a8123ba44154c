import { type LintMessage, type LintResult, type SuppressedLintMessage, countMessages } from '@dflint/core';

/** How many errors of each rule a file may have: by path, then by full name of the rule. The form of ESLint's bulk suppressions. */
export type Suppressions = Record<string, Record<string, { count: number }>>;

/** The path of a result's file as it stands in the suppressions file; null for what is no file. */
export type PathOf = (result: LintResult) => string | null;

/** The errors of rules, which alone can be suppressed in bulk, counted by rule. */
export function countErrors({ messages }: LintResult): Map<string, number> {
  const counts = new Map<string, number>();
  for (const message of messages) {
    if (isSuppressible(message)) counts.set(message.ruleId, (counts.get(message.ruleId) ?? 0) + 1);
  }
  return counts;
}

/**
 * Suppressions for what results report now, over those that are there.
 *
 * @param rules full names; null: all rules
 */
export function suppressNow(
  suppressions: Suppressions,
  results: readonly LintResult[],
  pathOf: PathOf,
  rules: ReadonlySet<string> | null,
): Suppressions {
  const next = structuredClone(suppressions);
  for (const result of results) {
    const path = pathOf(result);
    if (path === null) continue;
    for (const [ruleId, count] of countErrors(result)) {
      if (!rules || rules.has(ruleId)) (next[path] ??= {})[ruleId] = { count };
    }
  }
  return next;
}

/**
 * Hides the errors that suppressions allow: where a file has more of a rule than allowed, all of them are shown, since
 * nobody knows which are the old ones.
 *
 * @returns the results in which errors were hidden, as copies, and what the suppressions allow beyond what was found in
 * these files
 */
export function applySuppressions(
  suppressions: Suppressions,
  results: readonly LintResult[],
  pathOf: PathOf,
): { results: LintResult[]; unused: Suppressions } {
  const unused: Suppressions = {};
  const applied = results.map(result => {
    const path = pathOf(result);
    const allowed = path !== null && Object.hasOwn(suppressions, path) ? suppressions[path] : undefined;
    if (path === null || !allowed) return result;
    const counts = countErrors(result);
    const hidden = new Set<string>();
    for (const [ruleId, { count }] of Object.entries(allowed)) {
      const found = counts.get(ruleId) ?? 0;
      if (found <= count) hidden.add(ruleId);
      if (found < count) (unused[path] ??= {})[ruleId] = { count: count - found };
    }
    return hide(result, hidden);
  });
  return { results: applied, unused };
}

/**
 * Suppressions without those that are not needed any more.
 *
 * @param exists whether a file of the suppressions is still there
 */
export function prune(
  suppressions: Suppressions,
  unused: Suppressions,
  exists: (path: string) => boolean,
): Suppressions {
  const next: Suppressions = {};
  for (const [path, rules] of Object.entries(suppressions)) {
    if (!exists(path)) continue;
    for (const [ruleId, { count }] of Object.entries(rules)) {
      const left = count - (unused[path]?.[ruleId]?.count ?? 0);
      if (left > 0) (next[path] ??= {})[ruleId] = { count: left };
    }
  }
  return next;
}

function hide(result: LintResult, rules: ReadonlySet<string>): LintResult {
  const isHidden = (message: LintMessage): boolean => isSuppressible(message) && rules.has(message.ruleId);
  const old = result.messages.filter(isHidden);
  if (old.length === 0) return result;
  const messages = result.messages.filter(message => !isHidden(message));
  const suppressedMessages: SuppressedLintMessage[] = [
    ...result.suppressedMessages,
    ...old.map(message => ({ ...message, suppressions: [{ kind: 'file' as const, justification: '' }] })),
  ];
  return { ...result, messages, suppressedMessages, ...countMessages(messages) };
}

function isSuppressible(message: LintMessage): message is LintMessage & { ruleId: string } {
  return message.severity === 2 && message.ruleId !== null && !message.fatal;
}

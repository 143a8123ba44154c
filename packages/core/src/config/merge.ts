import type { Severity, SeverityNumber } from '../lint-message.ts';
import type { RuleEntries, RuleEntry, RuleSetting } from './types.ts';

const NUMBERS = { off: 0, warn: 1, error: 2 } as const;

/** `'warn'` and `1` to `1`. */
export function severityNumber(severity: Severity): SeverityNumber {
  return typeof severity === 'number' ? severity : NUMBERS[severity];
}

/** A rule's setting in its one form: `'error'` to `[2]`. */
export function toRuleEntry(setting: RuleSetting): RuleEntry {
  if (typeof setting !== 'object') return [severityNumber(setting)];
  const [severity, ...options] = setting;
  return [severityNumber(severity), ...options];
}

/** The later entry wins; when it is a severity alone, the options before stay, as in ESLint. */
export function mergeRuleEntry(earlier: RuleEntry | undefined, later: RuleEntry): RuleEntry {
  if (!earlier || later.length > 1) return later;
  const [, ...options] = earlier;
  return [later[0], ...options];
}

/** Merges the entries of `later` over those of `earlier`; neither is changed. */
export function mergeRules(earlier: RuleEntries, later: RuleEntries): RuleEntries {
  const merged: Record<string, RuleEntry> = { ...earlier };
  for (const [ruleId, entry] of Object.entries(later)) merged[ruleId] = mergeRuleEntry(merged[ruleId], entry);
  return merged;
}

/** Merges objects key by key, at any depth; anything else, arrays included, is replaced by the later. Neither is changed. */
export function mergeSettings(
  earlier: Readonly<Record<string, unknown>>,
  later: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const merged = new Map(Object.entries(earlier));
  for (const [key, value] of Object.entries(later)) {
    const before = merged.get(key);
    merged.set(key, isPlainObject(before) && isPlainObject(value) ? mergeSettings(before, value) : value);
  }
  return Object.fromEntries(merged);
}

/** True for `{...}`, false for arrays, null and instances of classes. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

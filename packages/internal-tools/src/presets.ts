import type { RuleModule } from '@dflint/core/rule';

/** The presets of rule packages: `strict` holds `recommended`, `stylistic` stands beside them, `all` holds every rule. */
export const presets = ['recommended', 'strict', 'stylistic', 'all'] as const;

export type Preset = (typeof presets)[number];

/** How a rule is set in the presets that hold it: an error where the image builds or runs wrongly, else a warning. */
export function severityOf({ meta }: RuleModule): 'error' | 'warn' {
  return meta.type === 'problem' ? 'error' : 'warn';
}

/** Whether a preset holds a rule, by `meta.docs.recommended`. A deprecated rule is in none. */
export function isInPreset({ meta }: RuleModule, preset: Preset): boolean {
  if (meta.deprecated) return false;
  if (preset === 'all') return true;
  const { recommended } = meta.docs;
  return (
    recommended === preset || (recommended === true && (preset === 'recommended' || preset === 'strict'))
  );
}

/** The smallest preset that holds a rule; undefined where only `all` does. */
export function smallestPreset(rule: RuleModule): Preset | undefined {
  return presets.find(preset => preset !== 'all' && isInPreset(rule, preset));
}

/** The presets that a package has: `stylistic` only where it has rules for it. */
export function presetsOf(rules: readonly { rule: RuleModule }[]): Preset[] {
  return presets.filter(
    preset => preset !== 'stylistic' || rules.some(({ rule }) => isInPreset(rule, preset)),
  );
}

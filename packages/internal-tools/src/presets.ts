import type { RuleModule } from '@dflint/core/rule';

/** The presets that every rule package has, the smallest first; each holds all rules of the one before. */
export const presets = ['recommended', 'strict', 'all'] as const;

export type Preset = (typeof presets)[number];

/** How a rule is set in the presets that hold it: an error where the image builds or runs wrongly, else a warning. */
export function severityOf({ meta }: RuleModule): 'error' | 'warn' {
  return meta.type === 'problem' ? 'error' : 'warn';
}

/** Whether a preset holds a rule, by `meta.docs.recommended`. A deprecated rule is in none. */
export function isInPreset({ meta }: RuleModule, preset: Preset): boolean {
  if (meta.deprecated) return false;
  if (preset === 'all') return true;
  return meta.docs.recommended === true || meta.docs.recommended === preset;
}

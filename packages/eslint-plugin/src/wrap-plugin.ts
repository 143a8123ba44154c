import type { Plugin as DflintPlugin } from '@dflint/core';
import type { Plugin, RuleDefinition } from '@eslint/core';
import { addRules } from './known-rules.ts';
import { wrapRule } from './wrap-rule.ts';

/**
 * Makes a plugin of ESLint out of a rule package of dflint.
 * @param prefix what its rules begin with in dflint, and what the plugin is to be called in the config: `acme`.
 */
export function wrapPlugin(prefix: string, plugin: DflintPlugin): Plugin {
  addRules(prefix, plugin);
  const rules: Record<string, RuleDefinition> = {};
  for (const [name, rule] of Object.entries(plugin.rules ?? {}))
    rules[name] = wrapRule(`${prefix}/${name}`, rule);
  return { meta: { ...plugin.meta, namespace: prefix }, rules };
}

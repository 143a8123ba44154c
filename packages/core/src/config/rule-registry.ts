import type { RuleModule } from '../rule-types.ts';
import { didYouMean } from './nearest.ts';
import type { Plugin } from './types.ts';

/** A plugin in use, and where it was loaded from. */
export interface LoadedPlugin {
  plugin: Plugin;
  source: string;
}

/** All rules of the plugins in use. */
export interface RuleRegistry {
  /** By prefix. */
  plugins: ReadonlyMap<string, LoadedPlugin>;
  /** By full name. */
  rules: ReadonlyMap<string, RuleModule>;
  /** Full names by anything a rule may be called: its full name, its aliases, these with the plugin's prefix. */
  idsByName: ReadonlyMap<string, readonly string[]>;
  /** The codes that rules have besides their names. */
  codes: readonly RuleCodes[];
}

/** The codes of one rule (`meta.codes`). */
interface RuleCodes {
  /** Its full name. */
  ruleId: string;
  /** That of its plugin; may stand before a code. */
  prefix: string;
  pattern: RegExp;
}

const NO_IDS: readonly string[] = [];

/** Collects the rules of plugins (by prefix). */
export function createRegistry(plugins: ReadonlyMap<string, LoadedPlugin>): RuleRegistry {
  const rules = new Map<string, RuleModule>();
  const idsByName = new Map<string, string[]>();
  const codes: RuleCodes[] = [];
  const addName = (name: string, ruleId: string): void => {
    const ids = idsByName.get(name);
    if (!ids) idsByName.set(name, [ruleId]);
    else if (!ids.includes(ruleId)) ids.push(ruleId);
  };
  for (const [prefix, { plugin }] of plugins) {
    for (const [name, rule] of Object.entries(plugin.rules ?? {})) {
      const ruleId = prefix === '' ? name : `${prefix}/${name}`;
      rules.set(ruleId, rule);
      addName(ruleId, ruleId);
      if (rule.meta.codes !== undefined) codes.push({ ruleId, prefix, pattern: new RegExp(rule.meta.codes) });
      for (const alias of rule.meta.aliases ?? []) {
        addName(alias, ruleId);
        addName(`${prefix}/${alias}`, ruleId);
      }
    }
  }
  return { plugins, rules, idsByName, codes };
}

/**
 * The full names of the rules that a name stands for, in the order of the plugins: none when it is unknown, several when
 * rules share an alias (as BuildKit's and hadolint's do that check one fact). In comments it stands for all of them; what
 * it stands for in a config depends on the setting.
 */
export function findRuleIds(registry: RuleRegistry, name: string): readonly string[] {
  return registry.idsByName.get(name) ?? NO_IDS;
}

/**
 * What a name in a comment hides: the full names of rules, as `findRuleIds` gives them, or the one code that it is
 * (`SC2086`, `hadolint/SC2086`). Compare with `ruleId` and `code` of messages.
 */
export function findHidden(registry: RuleRegistry, name: string): readonly string[] {
  const ruleIds = findRuleIds(registry, name);
  if (ruleIds.length > 0) return ruleIds;
  const code = codeOf(name, registry);
  return code ? [code.name] : NO_IDS;
}

/** The code that a name is, with or without the prefix of a plugin, and the rule that has it. */
function codeOf(name: string, { codes }: RuleRegistry): { name: string; ruleId: string } | null {
  for (const { ruleId, prefix, pattern } of codes) {
    const code = name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : name;
    if (pattern.test(code)) return { name: code, ruleId };
  }
  return null;
}

/** Says that no rule has this name, and what may have been meant. */
export function unknownRule(registry: RuleRegistry, name: string): string {
  const code = codeOf(name, registry);
  if (code)
    return `there is no rule "${name}": it is a code of "${code.ruleId}", for comments. See the options of that rule.`;
  const slash = name.lastIndexOf('/');
  const prefix = name.slice(0, slash);
  if (slash > 0 && !registry.plugins.has(prefix)) {
    const loaded = [...registry.plugins.keys()].join(', ') || 'none';
    const hint = didYouMean(name, registry.idsByName.keys());
    return `there is no rule "${name}": no plugin with the prefix "${prefix}" is in use.${hint} Plugins in use: ${loaded}.`;
  }
  return `there is no rule "${name}".${didYouMean(name, registry.idsByName.keys())}`;
}

import { type LoadedPlugin, type Plugin, type RuleRegistry, createRegistry } from '@dflint/core';

const plugins = new Map<string, LoadedPlugin>();
let registry = createRegistry(plugins);

/** Makes the rules of a plugin known to comments, with their aliases. */
export function addRules(prefix: string, plugin: Plugin): void {
  plugins.set(prefix, { plugin, source: plugin.meta?.name ?? prefix });
  registry = createRegistry(plugins);
}

/** The rules that comments for dflint, hadolint and BuildKit can name: ESLint does not tell a language of its plugins. */
export function knownRules(): RuleRegistry {
  return registry;
}

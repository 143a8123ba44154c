import type { Plugin } from '@dflint/core';

/** What dflint brings itself, for projects that have not installed it on their own. */
export const BUILT_IN: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  '@dflint/config-recommended': () => import('@dflint/config-recommended'),
  '@dflint/plugin-buildkit': () => import('@dflint/plugin-buildkit'),
  '@dflint/plugin-hadolint': () => import('@dflint/plugin-hadolint'),
  '@dflint/plugin-multistage': () => import('@dflint/plugin-multistage'),
};

/**
 * The package among those that dflint brings that has a rule: by its full name, its name alone or an alias; null when
 * none has. Loads them all, so it is for messages.
 */
export async function packageOfRule(ruleName: string): Promise<string | null> {
  for (const [packageName, load] of Object.entries(BUILT_IN)) {
    const [, prefix] = /^@dflint\/plugin-(.+)$/.exec(packageName) ?? [];
    if (prefix === undefined) continue;
    const { rules = {} } = (await load()).default as Plugin;
    const name = ruleName.startsWith(`${prefix}/`) ? ruleName.slice(prefix.length + 1) : ruleName;
    const aliases = Object.values(rules).flatMap(({ meta }) => meta.aliases ?? []);
    if (Object.hasOwn(rules, name) || aliases.includes(name)) return packageName;
  }
  return null;
}

import { type Plugin, type RuleRegistry, createRegistry } from '@dflint/core';
import buildkit from '@dflint/plugin-buildkit';
import hadolint from '@dflint/plugin-hadolint';
import multistage from '@dflint/plugin-multistage';

/** The official rule packages by their prefix, in the order of `@dflint/config-recommended`. */
export const officialPlugins: Record<OfficialPrefix, OfficialPlugin> = { buildkit, hadolint, multistage };

export type OfficialPrefix = 'buildkit' | 'hadolint' | 'multistage';

type OfficialPlugin = Required<Pick<Plugin, 'rules' | 'configs'>> & {
  meta: { name: string; version: string };
};

/** What rules may be called in comments. */
export const officialRules: RuleRegistry = createRegistry(
  new Map(
    Object.entries(officialPlugins).map(([prefix, plugin]) => [prefix, { plugin, source: plugin.meta.name }]),
  ),
);

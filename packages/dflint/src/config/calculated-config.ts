import type { ResolvedConfig, RuleEntries } from '@dflint/core';

/** What holds for a file, in plain data. */
export interface CalculatedConfig {
  plugins: string[];
  rules: RuleEntries;
  /** What holds in some stages only (those without patterns: in all), later ones win; absent when it is all the same. */
  stages?: { stages: readonly (readonly string[])[]; rules: RuleEntries }[];
  settings: Readonly<Record<string, unknown>>;
  reportUnusedDisableDirectives: 0 | 1 | 2;
  noInlineConfig: boolean;
  requireReason: boolean;
}

/** A config without what only the engine needs. */
export function toCalculatedConfig({
  rules,
  layers,
  settings,
  reportUnusedDisableDirectives,
  noInlineConfig,
  requireReason,
  registry,
}: ResolvedConfig): CalculatedConfig {
  return {
    plugins: [...registry.plugins].map(([prefix, { plugin }]) => {
      const { name = prefix, version } = plugin.meta ?? {};
      return version === undefined ? name : `${name}@${version}`;
    }),
    rules,
    ...(layers.length > 0 && {
      stages: layers
        .filter(layer => Object.keys(layer.rules).length > 0)
        .map(layer => ({ stages: layer.stagePatterns, rules: layer.rules })),
    }),
    settings,
    reportUnusedDisableDirectives,
    noInlineConfig,
    requireReason,
  };
}

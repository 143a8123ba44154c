import type { SeverityNumber } from '../lint-message.ts';
import type { ConfigElement } from './element.ts';
import type { LoadedConfig } from './load.ts';
import { mergeRuleEntry, mergeSettings } from './merge.ts';
import { elementsFor, ignoringElement } from './resolve.ts';
import type { RuleEntry } from './types.ts';

/** A value with where it comes from, and what it went over, the latest first. */
export interface InspectedValue<T> {
  value: T;
  /** The config, with what it extends and the override behind; null for a default. */
  source: string | null;
  overridden: { value: T; source: string }[];
}

/** What a rule is set to by one config or override. */
export interface InspectedSetting {
  severity: SeverityNumber;
  options: readonly unknown[];
  source: string;
  /** Where the options come from, when that is not where the severity does. */
  optionsSource?: string;
  /** The stages that it is for; absent: all. Of each list, one pattern must fit. */
  stages?: readonly (readonly string[])[];
}

/** What holds for a rule in a file. */
export interface InspectedRule {
  /** Null where it is set for single stages only. */
  setting: InspectedSetting | null;
  /** What the setting went over, the latest first. */
  overridden: InspectedSetting[];
  /** What holds in some stages instead, in the order of the configs: later ones win. */
  stages: InspectedSetting[];
}

/** Where each setting of a file comes from. */
export interface ConfigInspection {
  /** What messages call the config: mostly the path of its file. */
  config: string;
  /** The configs and overrides that hold for the file; later ones win. `stages`: for these alone. */
  sources: { source: string; stages?: readonly (readonly string[])[] }[];
  /** The one that says that the file is not linted, if any does. */
  ignoredBy: string | null;
  /** By prefix: the package, its version, and where it was loaded from. */
  plugins: Record<string, { name: string; version: string | null; source: string }>;
  /** By full name, in the order of the plugins; rules that nothing sets are left out. */
  rules: Record<string, InspectedRule>;
  settings: Record<string, InspectedValue<unknown>>;
  reportUnusedDisableDirectives: InspectedValue<SeverityNumber>;
  noInlineConfig: InspectedValue<boolean>;
  requireReason: InspectedValue<boolean>;
}

/**
 * Gives where each setting of a file comes from.
 * @param filename absolute, or relative to the base of every config.
 */
export function inspectConfig(loaded: LoadedConfig, filename: string): ConfigInspection {
  const elements = elementsFor(loaded, filename);
  const forFile = elements.filter(({ stageConditions }) => stageConditions.length === 0);
  const rules: ConfigInspection['rules'] = {};
  for (const ruleId of loaded.registry.rules.keys()) {
    const rule = inspectRule(ruleId, elements);
    if (rule.setting || rule.stages.length > 0) rules[ruleId] = rule;
  }
  const keys = new Set(forFile.flatMap(({ settings }) => Object.keys(settings)));
  return {
    config: loaded.source,
    sources: elements.map(({ source, stageConditions }) => ({ source, ...stagesOf(stageConditions) })),
    ignoredBy: ignoringElement(loaded, filename)?.source ?? null,
    plugins: Object.fromEntries(
      [...loaded.registry.plugins].map(([prefix, { plugin, source }]) => [
        prefix,
        { name: plugin.meta?.name ?? prefix, version: plugin.meta?.version ?? null, source },
      ]),
    ),
    rules,
    settings: Object.fromEntries([...keys].map(key => [key, inspectSetting(key, forFile)])),
    reportUnusedDisableDirectives: lastOf(forFile, 'reportUnusedDisableDirectives', 1),
    noInlineConfig: lastOf(forFile, 'noInlineConfig', false),
    requireReason: lastOf(forFile, 'requireReason', false),
  };
}

function inspectRule(ruleId: string, elements: readonly ConfigElement[]): InspectedRule {
  const rule: InspectedRule = { setting: null, overridden: [], stages: [] };
  for (const { rules, source, stageConditions } of elements) {
    const own = Object.hasOwn(rules, ruleId) ? rules[ruleId] : undefined;
    if (!own) continue;
    const setting = settingOver(rule.setting, own, source);
    if (stageConditions.length > 0) {
      rule.stages.push({ ...setting, ...stagesOf(stageConditions) });
      continue;
    }
    // It holds in all stages from here on; options that a stage has of its own stay there under a severity alone.
    const before = rule.setting ? [rule.setting, ...rule.stages] : rule.stages;
    rule.overridden.unshift(...before.toReversed());
    rule.stages = rule.stages
      .map(stage => ({ ...settingOver(stage, own, source), ...(stage.stages && { stages: stage.stages }) }))
      .filter(({ options }) => JSON.stringify(options) !== JSON.stringify(setting.options));
    rule.setting = setting;
  }
  return rule;
}

/** As `mergeRuleEntry`: a severity alone keeps the options before. */
function settingOver(before: InspectedSetting | null, own: RuleEntry, source: string): InspectedSetting {
  const earlier: RuleEntry | undefined = before ? [before.severity, ...before.options] : undefined;
  const [severity, ...options] = mergeRuleEntry(earlier, own);
  const isKept = own.length === 1 && options.length > 0 && before !== null;
  return {
    severity,
    options,
    source,
    ...(isKept && { optionsSource: before.optionsSource ?? before.source }),
  };
}

function inspectSetting(key: string, elements: readonly ConfigElement[]): InspectedValue<unknown> {
  const own = elements.filter(({ settings }) => Object.hasOwn(settings, key));
  const merged = own.reduce<Readonly<Record<string, unknown>>>(
    (all, { settings }) => mergeSettings(all, { [key]: settings[key] }),
    {},
  );
  const given = own.map(({ settings, source }) => ({ value: settings[key], source })).reverse();
  const [last, ...overridden] = given;
  return { value: merged[key], source: last?.source ?? null, overridden };
}

function lastOf<K extends 'reportUnusedDisableDirectives' | 'noInlineConfig' | 'requireReason'>(
  elements: readonly ConfigElement[],
  key: K,
  byDefault: NonNullable<ConfigElement[K]>,
): InspectedValue<NonNullable<ConfigElement[K]>> {
  const [last, ...overridden] = elements
    .flatMap(element => (element[key] === null ? [] : [{ value: element[key], source: element.source }]))
    .reverse();
  return { value: last?.value ?? byDefault, source: last?.source ?? null, overridden };
}

function stagesOf(conditions: ConfigElement['stageConditions']): { stages?: (readonly string[])[] } {
  return conditions.length > 0 ? { stages: conditions.map(({ patterns }) => patterns) } : {};
}

import { ConfigError, keyPath } from './config-error.ts';
import type { ConfigElement, FileCondition, StageCondition } from './element.ts';
import { compileFileGlobs, compileIgnoreGlobs, compileStagePatterns } from './globs.ts';
import { severityNumber, toRuleEntry } from './merge.ts';
import { type ConfigHints, type ModuleHost, type ResolveModule, loadFirst } from './modules.ts';
import { configRequests, splitPluginConfig } from './names.ts';
import { checkOptions } from './options.ts';
import { PluginSet } from './plugin-set.ts';
import { type RuleRegistry, createRegistry, findRuleIds, unknownRule } from './rule-registry.ts';
import type { Config, Override, RuleEntries, RuleEntry, RulesConfig } from './types.ts';
import { validateConfig } from './validate.ts';

/** A config as it was read. */
export interface ConfigInput {
  /** A `Config`, or an array of them; it is checked. */
  config: unknown;
  /** What messages call it, and what names and paths in it are resolved from: mostly the path of the file. */
  source: string;
  /** The folder that globs in it are relative to. */
  basePath: string;
}

/** Configs with all that they extend and use: loaded, checked, in order. */
export interface LoadedConfig {
  /** Later ones win. */
  elements: readonly ConfigElement[];
  registry: RuleRegistry;
  /** What messages call the first config; empty without configs. */
  source: string;
  /** The folder of the first config, which files are seen from; empty without configs. */
  basePath: string;
}

/** Where a config or an override stands. */
interface Place {
  /** What names are resolved from. */
  from: string;
  source: string;
  /** The key of the override, as messages show it; empty for a config. */
  key: string;
  basePath: string;
  fileConditions: readonly FileCondition[];
  stageConditions: readonly StageCondition[];
  /** The configs that led here, outermost first: their sources, and the objects themselves. */
  chain: readonly unknown[];
}

/** An element whose rules are still called as the user calls them. */
interface Draft {
  place: Place;
  rules: RulesConfig;
  element: Omit<ConfigElement, 'rules'>;
}

/** What the settings of rules are looked at with. */
interface Surroundings {
  registry: RuleRegistry;
  place: Place;
  /** What the settings go over. */
  earlier: readonly ConfigElement[];
  hints: ConfigHints;
}

/**
 * Loads configs with all that they extend and all plugins, and checks them.
 * @param inputs in order: later ones win.
 * @param resolve how packages and files are found; not needed for configs that name none.
 * @param hints what messages should say beyond what the configs hold.
 * @throws ConfigError for the first fault.
 */
export async function loadConfig(
  inputs: readonly ConfigInput[],
  resolve: ResolveModule = () => Promise.resolve(null),
  hints: ConfigHints = {},
): Promise<LoadedConfig> {
  const loader = new ConfigLoader({ resolve, hints });
  for (const { config, source, basePath } of inputs) {
    const place = { from: source, source, key: '', basePath, fileConditions: [], stageConditions: [] };
    await loader.addConfig(config, { ...place, chain: [source] });
  }
  return loader.finish(inputs[0]);
}

class ConfigLoader {
  readonly #host: ModuleHost;
  readonly #plugins: PluginSet;
  readonly #drafts: Draft[] = [];

  constructor(host: ModuleHost) {
    this.#host = host;
    this.#plugins = new PluginSet(host);
  }

  async addConfig(config: unknown, place: Place): Promise<void> {
    if (Array.isArray(config)) {
      for (const [index, item] of (config as unknown[]).entries()) {
        await this.addConfig(item, { ...place, source: `${place.source}[${index}]` });
      }
      return;
    }
    validateConfig(config, place.source);
    const inner = { ...place, chain: [...place.chain, config] };
    await this.#addParts(config, inner, config.ignores);
    for (const [index, override] of (config.overrides ?? []).entries()) {
      const at = { ...inner, key: keyPath('overrides', index) };
      await this.#addParts(override, { ...at, ...(await conditionsOf(override, at)) }, undefined);
    }
  }

  /**
   * What a config and an override have in common. Plugins come first, since `extends` may name configs of theirs;
   * what is extended comes before what extends it, which wins.
   */
  async #addParts(part: Config | Override, place: Place, ignores: Config['ignores']): Promise<void> {
    const { plugins = [], extends: bases = [] } = part;
    const pluginsKey = keyPath(place.key, 'plugins');
    if (isList(plugins)) {
      for (const [index, plugin] of plugins.entries()) {
        await this.#plugins.add(plugin, { ...place, key: keyPath(pluginsKey, index) });
      }
    } else {
      for (const [prefix, plugin] of Object.entries(plugins)) {
        const source = plugin.meta?.name ?? place.source;
        this.#plugins.register(prefix, plugin, source, { ...place, key: keyPath(pluginsKey, prefix) });
      }
    }
    const basesKey = keyPath(place.key, 'extends');
    if (isList(bases)) {
      for (const [index, base] of bases.entries()) await this.#addBase(base, place, keyPath(basesKey, index));
    } else {
      await this.#addBase(bases, place, basesKey);
    }
    this.#drafts.push({ place, rules: part.rules ?? {}, element: await elementOf(part, place, ignores) });
  }

  async #addBase(base: string | Config, place: Place, key: string): Promise<void> {
    if (typeof base !== 'string') {
      const name = base.name ?? key;
      checkCycle(base, place, key, name);
      await this.addConfig(base, { ...place, source: `${place.source} » ${name}`, key: '' });
      return;
    }
    const ofPlugin = splitPluginConfig(base);
    const { value, source } = ofPlugin
      ? await this.#plugins.config(ofPlugin.plugin, ofPlugin.config, { ...place, key })
      : await loadFirst(this.#host, configRequests(base), { ...place, key }, `the config "${base}"`);
    checkCycle(value, place, key, base);
    // A plugin has several configs, so that its name does not stand for one.
    if (!ofPlugin) checkCycle(source, place, key, base);
    const chain = ofPlugin ? place.chain : [...place.chain, source];
    await this.addConfig(value, {
      ...place,
      from: source,
      source: `${place.source} » ${base}`,
      key: '',
      chain,
    });
  }

  async finish(first: ConfigInput | undefined): Promise<LoadedConfig> {
    const registry = createRegistry(this.#plugins.byPrefix);
    const { hints } = this.#host;
    const elements: ConfigElement[] = [];
    for (const { place, rules, element } of this.#drafts) {
      elements.push({
        ...element,
        rules: await checkRules(rules, { registry, place, earlier: elements, hints }),
      });
    }
    return { elements, registry, source: first?.source ?? '', basePath: first?.basePath ?? '' };
  }
}

/** The conditions of an override, together with those that it stands under. */
async function conditionsOf(
  { files, ignores, stages }: Override,
  { fileConditions, stageConditions }: Place,
): Promise<Pick<Place, 'fileConditions' | 'stageConditions'>> {
  const fileCondition: FileCondition = {
    files: files === undefined ? null : await compileFileGlobs(listOf(files)),
    ignores: ignores === undefined ? null : await compileIgnoreGlobs(listOf(ignores)),
  };
  const patterns = listOf(stages ?? []);
  return {
    fileConditions:
      fileCondition.files || fileCondition.ignores ? [...fileConditions, fileCondition] : fileConditions,
    stageConditions:
      patterns.length > 0
        ? [...stageConditions, { patterns, matches: await compileStagePatterns(patterns) }]
        : stageConditions,
  };
}

async function elementOf(
  part: Config | Override,
  { source, key, basePath, fileConditions, stageConditions }: Place,
  ignores: Config['ignores'],
): Promise<Omit<ConfigElement, 'rules'>> {
  const unused = part.reportUnusedDisableDirectives ?? null;
  return {
    source: key === '' ? source : `${source} » ${key}`,
    basePath,
    fileConditions,
    stageConditions,
    ignores: ignores === undefined ? null : await compileIgnoreGlobs(listOf(ignores)),
    settings: part.settings ?? {},
    reportUnusedDisableDirectives:
      typeof unused === 'boolean' ? (unused ? 1 : 0) : unused === null ? null : severityNumber(unused),
    noInlineConfig: part.noInlineConfig ?? null,
    requireReason: part.requireReason ?? null,
  };
}

/**
 * Gives rules their full names, and checks their options. An alias that several rules share turns all of them `off`. Any
 * other severity, and options, are for one of them, so that no problem is reported twice: the first that is on by then,
 * else the first.
 */
async function checkRules(rules: RulesConfig, surroundings: Surroundings): Promise<RuleEntries> {
  const { registry, place, earlier } = surroundings;
  const entries: Record<string, RuleEntry> = {};
  const isOn = (ruleId: string): boolean =>
    ((entries[ruleId] ?? entryAt(place, ruleId, earlier))?.[0] ?? 0) > 0;
  for (const [name, setting] of Object.entries(rules)) {
    const key = keyPath(keyPath(place.key, 'rules'), name);
    const ruleIds = findRuleIds(registry, name);
    const ruleId = ruleIds.find(isOn) ?? ruleIds[0];
    if (ruleId === undefined) throw await unknownRuleError(name, key, surroundings);
    const entry = toRuleEntry(setting);
    const [severity, ...options] = entry;
    const rule = registry.rules.get(ruleId);
    const problem = rule && options.length > 0 ? await checkOptions(rule.meta.schema, options) : null;
    if (problem) throw new ConfigError(place.source, `${key}${problem.key}`, problem.text);
    if (severity === 0) for (const each of ruleIds) entries[each] = [0];
    entries[ruleId] = entry;
  }
  return entries;
}

/** Says which plugin is missing, where that is known. */
async function unknownRuleError(
  name: string,
  key: string,
  { registry, place, hints }: Surroundings,
): Promise<ConfigError> {
  const packageName = await hints.packageOfRule?.(name);
  const isPluginMissing = name.includes('/') && !registry.plugins.has(name.slice(0, name.lastIndexOf('/')));
  const hint =
    packageName != null
      ? ` ${packageName} has it: name that in "plugins".`
      : isPluginMissing
        ? ' Name its package in "plugins", or a config that does in "extends".'
        : '';
  return new ConfigError(place.source, key, unknownRule(registry, name) + hint);
}

/** The last entry of a rule among elements that hold wherever a place does. */
function entryAt(place: Place, ruleId: string, elements: readonly ConfigElement[]): RuleEntry | undefined {
  return elements.findLast(
    ({ rules, fileConditions, stageConditions }) =>
      Object.hasOwn(rules, ruleId) &&
      fileConditions.every(condition => place.fileConditions.includes(condition)) &&
      stageConditions.every(condition => place.stageConditions.includes(condition)),
  )?.rules[ruleId];
}

function checkCycle(config: unknown, place: Place, key: string, name: string): void {
  if (!place.chain.includes(config)) return;
  throw new ConfigError(place.source, key, `"${name}" extends itself in a circle.`);
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** `Array.isArray` that keeps the types of read-only arrays. */
function isList<T, U>(value: readonly T[] | U): value is readonly T[] {
  return Array.isArray(value);
}

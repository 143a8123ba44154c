import type { Severity } from '../lint-message.ts';
import { ConfigError, keyPath } from './config-error.ts';
import type { StageFacts, TextMatcher } from './globs.ts';
import { compileFileGlobs, compileIgnoreGlobs, compileStagePatterns } from './globs.ts';
import { severityNumber, toRuleEntry } from './merge.ts';
import { configRequests, isPath, pluginPrefix, pluginRequests, splitPluginConfig } from './names.ts';
import { didYouMean } from './nearest.ts';
import { checkOptions } from './options.ts';
import type { LoadedPlugin, RuleRegistry } from './rule-registry.ts';
import { createRegistry, ruleIdOf } from './rule-registry.ts';
import type { Config, Override, Plugin, RuleEntries, RuleEntry, RulesConfig } from './types.ts';
import { validateConfig, validatePlugin } from './validate.ts';

/** A config as it was read. */
export interface ConfigInput {
  /** A `Config`, or an array of them; it is checked. */
  config: unknown;
  /** What messages call it, and what names and paths in it are resolved from: mostly the path of the file. */
  source: string;
  /** The folder that globs in it are relative to. */
  basePath: string;
}

/** What a name or path led to. */
export interface ResolvedModule {
  /** What the module exports (by default). */
  value: unknown;
  /** The path of the file, for messages and for the names in it. */
  source: string;
}

/** Loads a package or a file for the config `from`. Gives null when there is no such thing, and throws when it is broken. */
export type ResolveModule = (request: string, from: string) => Promise<ResolvedModule | null>;

/** Which files an element is for, by path relative to its base. */
export interface FileCondition {
  files: TextMatcher | null;
  ignores: TextMatcher | null;
}

/** Which stages an element is for. */
export interface StageCondition {
  patterns: readonly string[];
  matches: (stage: StageFacts) => boolean;
}

/** A config or override with nothing left to look up. Later ones win. */
export interface ConfigElement {
  /** Where it comes from: `/repo/dflint.config.js`, with `overrides[0]` or what it extends behind. */
  source: string;
  basePath: string;
  /** All must hold. */
  fileConditions: readonly FileCondition[];
  /** All must hold; when there are any, only the rules count. */
  stageConditions: readonly StageCondition[];
  /** Files not to lint. */
  ignores: TextMatcher | null;
  /** By full name. */
  rules: RuleEntries;
  settings: Readonly<Record<string, unknown>>;
  reportUnusedDisableDirectives: 0 | 1 | 2 | null;
  noInlineConfig: boolean | null;
  requireReason: boolean | null;
}

/** Configs with all that they extend and use: loaded, checked, in order. */
export interface LoadedConfig {
  elements: readonly ConfigElement[];
  registry: RuleRegistry;
}

/** Where an element stands. */
interface Place {
  /** What names are resolved from. */
  from: string;
  /** What messages and `inspect` show. */
  source: string;
  /** The key of the override, in messages; empty for a config as a whole. */
  key: string;
  basePath: string;
  fileConditions: readonly FileCondition[];
  stageConditions: readonly StageCondition[];
  /** The configs that led here, outermost first: their sources, or the objects themselves. */
  chain: readonly unknown[];
}

/** An element whose rules are still called as the user calls them. */
type Draft = Omit<ConfigElement, 'rules'> & { rules: RulesConfig; place: Place };

/**
 * Loads configs with all that they extend and all plugins, and checks them.
 * @param inputs in order: later ones win.
 * @param resolve how packages and files are found; not needed for configs that name none.
 * @throws ConfigError for the first fault.
 */
export async function loadConfig(
  inputs: readonly ConfigInput[],
  resolve: ResolveModule = () => Promise.resolve(null),
): Promise<LoadedConfig> {
  const loader = new ConfigLoader(resolve);
  for (const { config, source, basePath } of inputs) {
    await loader.addConfig(config, {
      from: source,
      source,
      key: '',
      basePath,
      fileConditions: [],
      stageConditions: [],
      chain: [source],
    });
  }
  return loader.finish();
}

class ConfigLoader {
  readonly #resolve: ResolveModule;
  readonly #plugins = new Map<string, LoadedPlugin>();
  readonly #drafts: Draft[] = [];

  constructor(resolve: ResolveModule) {
    this.#resolve = resolve;
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
    await this.#addParts(config, inner);
    this.#drafts.push(await draftOf(config, inner, config.ignores));
    for (const [index, override] of (config.overrides ?? []).entries()) {
      await this.#addOverride(override, { ...inner, key: keyPath('overrides', index) });
    }
  }

  async #addOverride(override: Override, place: Place): Promise<void> {
    const { files, ignores, stages } = override;
    const inner: Place = {
      ...place,
      fileConditions:
        files === undefined && ignores === undefined
          ? place.fileConditions
          : [
              ...place.fileConditions,
              {
                files: files === undefined ? null : await compileFileGlobs(listOf(files)),
                ignores: ignores === undefined ? null : await compileIgnoreGlobs(listOf(ignores)),
              },
            ],
      stageConditions:
        stages === undefined
          ? place.stageConditions
          : [
              ...place.stageConditions,
              { patterns: listOf(stages), matches: await compileStagePatterns(listOf(stages)) },
            ],
    };
    await this.#addParts(override, inner);
    this.#drafts.push(await draftOf(override, inner, undefined));
  }

  /** What a config and an override have in common: plugins first, since `extends` may name configs of theirs. */
  async #addParts(part: Config | Override, place: Place): Promise<void> {
    const { plugins = [], extends: bases = [] } = part;
    for (const [name, plugin] of Object.entries(plugins)) {
      const key = keyPath(place.key, 'plugins');
      if (Array.isArray(plugins))
        await this.#addPlugin(plugin as string | Plugin, place, keyPath(key, Number(name)));
      else
        this.#register(
          name,
          { plugin: plugin as Plugin, source: pluginSource(plugin as Plugin, place) },
          place,
          keyPath(key, name),
        );
    }
    const isList = Array.isArray(bases);
    for (const [index, base] of listOf<string | Config>(bases as string | Config).entries()) {
      const key = keyPath(place.key, 'extends');
      await this.#addBase(base, place, isList ? keyPath(key, index) : key);
    }
  }

  async #addBase(base: string | Config, place: Place, key: string): Promise<void> {
    if (typeof base !== 'string') {
      checkCycle(base, place, key, base.name ?? key);
      await this.addConfig(base, { ...place, source: `${place.source} » ${base.name ?? key}`, key: '' });
      return;
    }
    const ofPlugin = splitPluginConfig(base);
    const { value, source } = ofPlugin
      ? await this.#pluginConfig(ofPlugin.plugin, ofPlugin.config, place, key)
      : await this.#require(configRequests(base), place, key, `the config "${base}"`);
    const from = ofPlugin ? source.slice(0, source.lastIndexOf('#')) : source;
    checkCycle(source, place, key, base);
    checkCycle(value, place, key, base);
    await this.addConfig(value, {
      ...place,
      from,
      source: `${place.source} » ${base}`,
      key: '',
      chain: [...place.chain, source],
    });
  }

  async #pluginConfig(name: string, configName: string, place: Place, key: string): Promise<ResolvedModule> {
    const { plugin, source } =
      this.#plugins.get(name) ??
      this.#plugins.get(pluginPrefix(name)) ??
      (await this.#addPlugin(name, place, key));
    const config = plugin.configs?.[configName];
    if (config === undefined) {
      const known = Object.keys(plugin.configs ?? {});
      throw new ConfigError(
        place.source,
        key,
        `the plugin "${name}" has no config "${configName}".${didYouMean(configName, known)} It has: ${known.join(', ') || 'none'}.`,
      );
    }
    return { value: config, source: `${source}#${configName}` };
  }

  async #addPlugin(item: string | Plugin, place: Place, key: string): Promise<LoadedPlugin> {
    if (typeof item !== 'string') {
      const name = item.meta?.name;
      if (name === undefined) {
        throw new ConfigError(
          place.source,
          key,
          'has no "meta.name", so its rules have no prefix. Give it one, or write plugins: { prefix: plugin }.',
        );
      }
      return this.#register(
        pluginPrefix(name),
        { plugin: item, source: pluginSource(item, place) },
        place,
        key,
      );
    }
    const { value, source } = await this.#require(pluginRequests(item), place, key, `the plugin "${item}"`);
    validatePlugin(value, source);
    const name = value.meta?.name ?? (isPath(item) ? undefined : pluginRequests(item)[0]);
    if (name === undefined) {
      throw new ConfigError(
        source,
        'meta.name',
        `is missing: a plugin that is loaded by path (from ${place.source}) must say how it is called.`,
      );
    }
    return this.#register(pluginPrefix(name), { plugin: value, source }, place, key);
  }

  /** The same plugin may come in by several ways; two versions of one cannot both serve. */
  #register(prefix: string, loaded: LoadedPlugin, place: Place, key: string): LoadedPlugin {
    const before = this.#plugins.get(prefix);
    if (!before) {
      validatePlugin(loaded.plugin, loaded.source);
      this.#plugins.set(prefix, loaded);
      return loaded;
    }
    const isSame =
      before.plugin === loaded.plugin ||
      (before.plugin.meta?.name !== undefined &&
        before.plugin.meta.name === loaded.plugin.meta?.name &&
        before.plugin.meta.version === loaded.plugin.meta.version);
    if (isSame) return before;
    throw new ConfigError(
      place.source,
      key,
      `two different plugins have the prefix "${prefix}": ${describe(before)} and ${describe(loaded)}. Use one version, or give one of them a prefix of its own: plugins: { prefix: plugin }.`,
    );
  }

  async #require(
    requests: readonly string[],
    place: Place,
    key: string,
    what: string,
  ): Promise<ResolvedModule> {
    for (const request of requests) {
      const found = await this.#resolve(request, place.from);
      if (found) return found;
    }
    const [first = ''] = requests;
    const remedy = isPath(first)
      ? `There is no such file: ${first}`
      : `Install it: npm install --save-dev ${requests.at(-1) ?? first}`;
    throw new ConfigError(place.source, key, `${what} was not found. ${remedy}`);
  }

  async finish(): Promise<LoadedConfig> {
    const registry = createRegistry(this.#plugins);
    const elements: ConfigElement[] = [];
    for (const { place, ...draft } of this.#drafts) {
      elements.push({ ...draft, rules: await checkRules(draft.rules, registry, place) });
    }
    return { elements, registry };
  }
}

/** Gives rules their full names, and checks their options. */
async function checkRules(rules: RulesConfig, registry: RuleRegistry, place: Place): Promise<RuleEntries> {
  const entries: Record<string, RuleEntry> = {};
  for (const [name, setting] of Object.entries(rules)) {
    const key = keyPath(keyPath(place.key, 'rules'), name);
    const ruleId = ruleIdOf(registry, name, place.source, key);
    const entry = toRuleEntry(setting);
    const [, ...options] = entry;
    const rule = registry.rules.get(ruleId);
    const problem = rule && options.length > 0 ? await checkOptions(rule.meta.schema, options) : null;
    if (problem) throw new ConfigError(place.source, `${key}${problem.key}`, problem.text);
    entries[ruleId] = entry;
  }
  return entries;
}

async function draftOf(part: Config | Override, place: Place, ignores: Config['ignores']): Promise<Draft> {
  const {
    rules = {},
    settings = {},
    reportUnusedDisableDirectives: unused,
    noInlineConfig = null,
    requireReason = null,
  } = part;
  return {
    place,
    source: place.key === '' ? place.source : `${place.source} » ${place.key}`,
    basePath: place.basePath,
    fileConditions: place.fileConditions,
    stageConditions: place.stageConditions,
    ignores: ignores === undefined ? null : await compileIgnoreGlobs(listOf(ignores)),
    rules,
    settings,
    reportUnusedDisableDirectives: unused === undefined ? null : unusedSeverity(unused),
    noInlineConfig,
    requireReason,
  };
}

function unusedSeverity(value: boolean | Severity): 0 | 1 | 2 {
  return typeof value === 'boolean' ? (value ? 1 : 0) : severityNumber(value);
}

function checkCycle(config: unknown, place: Place, key: string, name: string): void {
  if (place.chain.includes(config)) {
    throw new ConfigError(place.source, key, `"${name}" extends itself in a circle.`);
  }
}

function pluginSource(plugin: Plugin, place: Place): string {
  return plugin.meta?.name ?? place.from;
}

function describe({ plugin, source }: LoadedPlugin): string {
  return `${plugin.meta?.name ?? 'one without a name'} ${plugin.meta?.version ?? '(no version)'} from ${source}`;
}

function listOf<T extends string | Config>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

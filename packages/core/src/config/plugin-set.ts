import { ConfigError } from './config-error.ts';
import { type ModuleHost, type NamePlace, type ResolvedModule, loadFirst } from './modules.ts';
import { isPath, pluginPrefix, pluginRequests } from './names.ts';
import { didYouMean } from './nearest.ts';
import type { LoadedPlugin } from './rule-registry.ts';
import type { Plugin } from './types.ts';
import { validatePlugin } from './validate-plugin.ts';

/** The plugins in use, by the prefix of their rules. */
export class PluginSet {
  readonly byPrefix = new Map<string, LoadedPlugin>();
  readonly #host: ModuleHost;

  constructor(host: ModuleHost) {
    this.#host = host;
  }

  /**
   * Adds a plugin under the prefix that follows from its name.
   * @throws ConfigError when it is not found, is none, has no name, or another one has its prefix.
   */
  async add(item: string | Plugin, place: NamePlace): Promise<LoadedPlugin> {
    if (typeof item === 'string') return this.#addByName(item, place);
    const name = item.meta?.name;
    if (name === undefined) {
      const remedy = 'Give it one, or write plugins: { prefix: plugin }.';
      throw new ConfigError(
        place.source,
        place.key,
        `has no "meta.name", so its rules have no prefix. ${remedy}`,
      );
    }
    return this.register(pluginPrefix(name), item, name, place);
  }

  /** Adds a plugin under a prefix. The same one may come in by several ways; two versions of one cannot both serve. */
  register(prefix: string, plugin: Plugin, source: string, place: NamePlace): LoadedPlugin {
    const before = this.byPrefix.get(prefix);
    const loaded = { plugin, source };
    if (!before) {
      validatePlugin(plugin, source);
      this.byPrefix.set(prefix, loaded);
      return loaded;
    }
    if (isSame(before.plugin, plugin)) return before;
    const problem = `two different plugins have the prefix "${prefix}": ${describe(before)} and ${describe(loaded)}.`;
    const remedy = 'Use one version, or give one of them a prefix of its own: plugins: { prefix: plugin }.';
    throw new ConfigError(place.source, place.key, `${problem} ${remedy}`);
  }

  /**
   * The config of a plugin, by names as in `plugin:NAME/CONFIG`; the plugin is added when it is not in use yet.
   * @throws ConfigError when there is no such plugin or config.
   */
  async config(pluginName: string, configName: string, place: NamePlace): Promise<ResolvedModule> {
    const known = this.byPrefix.get(pluginName) ?? this.byPrefix.get(pluginPrefix(pluginName));
    const { plugin, source } = known ?? (await this.#addByName(pluginName, place));
    const configs = plugin.configs ?? {};
    if (Object.hasOwn(configs, configName)) return { value: configs[configName], source };
    const names = Object.keys(configs);
    const has = `It has: ${names.join(', ') || 'none'}.`;
    throw new ConfigError(
      place.source,
      place.key,
      `the plugin "${pluginName}" has no config "${configName}".${didYouMean(configName, names)} ${has}`,
    );
  }

  async #addByName(name: string, place: NamePlace): Promise<LoadedPlugin> {
    const requests = pluginRequests(name);
    const { value, source, request } = await loadFirst(this.#host, requests, place, `the plugin "${name}"`);
    validatePlugin(value, isPath(request) || source.includes(request) ? source : `${request} (${source})`);
    const fullName = value.meta?.name ?? (isPath(name) ? undefined : request);
    if (fullName === undefined) {
      const why = `a plugin that is loaded by its path (from ${place.source}) must say how it is called.`;
      throw new ConfigError(source, 'meta.name', `is missing: ${why}`);
    }
    return this.register(pluginPrefix(fullName), value, source, place);
  }
}

function isSame(a: Plugin, b: Plugin): boolean {
  if (a === b) return true;
  return a.meta?.name !== undefined && a.meta.name === b.meta?.name && a.meta.version === b.meta.version;
}

function describe({ plugin, source }: LoadedPlugin): string {
  return `${plugin.meta?.name ?? 'one without a name'} ${plugin.meta?.version ?? '(no version)'} from ${source}`;
}

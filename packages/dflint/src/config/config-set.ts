import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import {
  type Config,
  ConfigError,
  type ConfigHints,
  type ConfigInput,
  type LoadedConfig,
  type ResolveModule,
  type ResolvedConfig,
  type RuleRegistry,
  loadConfig,
  resolveConfig,
} from '@dflint/core';
import { packageOfRule } from './built-in.ts';
import { ConfigFinder } from './find-config.ts';
import { installCommand } from './package-manager.ts';
import { moduleResolver } from './resolve-module.ts';

export interface ConfigSetOptions {
  /** Absolute. */
  cwd: string;
  /** A config that holds for all files, over what is found; its `name` is what messages call it. */
  overrideConfig?: Config | undefined;
  /** Path of a config file or name of a shareable config in place of a search; true: the recommended config. */
  overrideConfigFile?: string | true | undefined;
  /** Told of each config that is loaded. */
  onDebug?: ((message: string) => void) | undefined;
}

/** The configs of a run: one for each folder at most, each loaded once. */
export class ConfigSet {
  readonly #cwd: string;
  readonly #overrides: readonly ConfigInput[];
  readonly #overrideConfigFile: string | true | undefined;
  readonly #onDebug: ((message: string) => void) | undefined;
  readonly #finder = new ConfigFinder();
  readonly #resolve: ResolveModule;
  /** By folder. */
  readonly #byFolder = new Map<string, Promise<LoadedConfig>>();
  /** By source. */
  readonly #loaded = new Map<string, Promise<LoadedConfig>>();
  readonly #hints: ConfigHints = {
    installCommand: (name, from) => installCommand(name, isAbsolute(from) ? dirname(from) : this.#cwd),
    packageOfRule,
  };
  readonly #sources = new WeakMap<RuleRegistry, ReadonlySet<string>>();
  #chosen: Promise<ConfigInput> | null = null;

  constructor({ cwd, overrideConfig, overrideConfigFile, onDebug }: ConfigSetOptions) {
    this.#onDebug = onDebug;
    this.#cwd = cwd;
    this.#overrideConfigFile = overrideConfigFile;
    this.#resolve = moduleResolver(this.#finder, cwd);
    const source = overrideConfig?.name ?? 'overrideConfig';
    this.#overrides = overrideConfig ? [{ config: overrideConfig, source, basePath: cwd }] : [];
  }

  /**
   * What holds for a file.
   *
   * @param file absolute; it need not exist
   * @throws ConfigError
   */
  async configFor(file: string): Promise<ResolvedConfig> {
    return resolveConfig(await this.loadedFor(file), file);
  }

  /**
   * The config that a file is under, with what it extends.
   *
   * @param file absolute; it need not exist
   * @throws ConfigError
   */
  loadedFor(file: string): Promise<LoadedConfig> {
    const folder = dirname(file);
    let loaded = this.#byFolder.get(folder);
    if (!loaded) {
      loaded = this.#input(folder).then(input => this.#load(input));
      this.#byFolder.set(folder, loaded);
    }
    return loaded;
  }

  /** The files and packages that a config of this set was read from, with what it extends and its plugins. */
  sourcesOf({ registry }: ResolvedConfig): ReadonlySet<string> {
    return this.#sources.get(registry) ?? new Set();
  }

  async #input(folder: string): Promise<ConfigInput> {
    const choice = this.#overrideConfigFile;
    if (choice === true) return this.#recommended();
    if (choice !== undefined) return (this.#chosen ??= this.#choose(choice));
    return (await this.#finder.find(folder)) ?? this.#recommended();
  }

  #load(input: ConfigInput): Promise<LoadedConfig> {
    let loaded = this.#loaded.get(input.source);
    if (!loaded) {
      this.#onDebug?.(`loading config ${input.source}`);
      loaded = this.#loadWithSources(input);
      this.#loaded.set(input.source, loaded);
    }
    return loaded;
  }

  async #loadWithSources(input: ConfigInput): Promise<LoadedConfig> {
    const sources = new Set([input.source]);
    const resolve: ResolveModule = async (request, from) => {
      const module = await this.#resolve(request, from);
      if (module) sources.add(module.source);
      return module;
    };
    const loaded = await loadConfig([input, ...this.#overrides], resolve, this.#hints);
    this.#sources.set(loaded.registry, sources);
    return loaded;
  }

  async #choose(choice: string): Promise<ConfigInput> {
    const path = resolve(this.#cwd, choice);
    if (existsSync(path)) return { ...(await this.#finder.load(path)), basePath: this.#cwd };
    const isName = !/^[./\\]|\.(?:json|ya?ml|[cm]?[jt]s)$/.test(choice);
    if (!isName) throw new ConfigError('--config', '', `there is no file ${path}.`);
    return { config: { extends: choice }, source: '--config', basePath: this.#cwd };
  }

  async #recommended(): Promise<ConfigInput> {
    const { default: config } = await import('@dflint/config-recommended');
    return { config, source: '@dflint/config-recommended', basePath: this.#cwd };
  }
}

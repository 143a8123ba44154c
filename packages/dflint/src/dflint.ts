import { resolve } from 'node:path';
import {
  type ConfigInspection,
  type LintResult,
  type ResolvedConfig,
  type RuleMetaData,
  countMessages,
  inspectConfig,
} from '@dflint/core';
import type { CacheJob, ResultCache } from './cache/result-cache.ts';
import { type CalculatedConfig, toCalculatedConfig } from './config/calculated-config.ts';
import type { DFLintOptions } from './dflint-options.ts';
import { type FoundFile, findFiles } from './discovery/find-files.ts';
import { IgnoreRules } from './discovery/ignore-rules.ts';
import { UsageError, messageOf } from './errors.ts';
import { type FileTargets, FileLinter, NOT_A_FILE } from './file-linter.ts';
import { checkSize } from './files/read-dockerfile.ts';
import { writeAtomically } from './files/write-atomically.ts';
import type { FormatterContext } from './formatters/formatter.ts';
import { loadFormatter } from './formatters/load-formatter.ts';
import type { LintJob } from './lint-run.ts';
import { fileResult } from './lint-text.ts';
import { CheckedRun, lintChecked } from './shellcheck/checked-run.ts';
import { checkSuggestionRules, namedRules } from './suggestion-filter.ts';
import { readVersion } from './version.ts';
import { workersToHire } from './workers/concurrency.ts';
import type { LintWorker, WorkerListeners } from './workers/lint-worker.ts';

/** Lints files: what ESLint's `ESLint` class is, for Dockerfiles. */
export class DFLint {
  readonly #cwd: string;
  readonly #options: DFLintOptions;
  readonly #ignoreRules: IgnoreRules | null;
  readonly #onWarning: (message: string) => void;
  readonly #linter: FileLinter;
  /** What `lintFiles` did when it was called last; null before. */
  lastRun: Readonly<RunSummary> | null = null;

  constructor(options: DFLintOptions = {}) {
    const { ignore = true, ignorePatterns = [] } = options;
    this.#options = options;
    this.#cwd = resolve(options.cwd ?? process.cwd());
    this.#onWarning = onceEach(
      options.onWarning ?? (message => process.emitWarning(message, 'DFLintWarning')),
    );
    this.#ignoreRules = ignore ? new IgnoreRules({ cwd: this.#cwd, patterns: ignorePatterns }) : null;
    this.#linter = new FileLinter({ ...options, cwd: this.#cwd, onWarning: this.#onWarning });
  }

  /** The version of this package. */
  static get version(): string {
    return readVersion();
  }

  /**
   * Lints what paths, folders and globs stand for, in that order. A file that cannot be read, or on which a rule
   * crashes, has a message with `crash`; the others are linted nevertheless.
   *
   * @throws UsageError when a pattern stands for nothing, ConfigError when a config is broken.
   */
  async lintFiles(patterns: string | readonly string[]): Promise<LintResult[]> {
    const list = typeof patterns === 'string' ? [patterns] : patterns;
    // As of a variable that is not set: with --fix, it must not stand for all files.
    if (list.includes('')) throw new UsageError("A path is empty. For all files here and below, write '.'.");
    const files = await this.#select(
      await findFiles(list, {
        cwd: this.#cwd,
        ignoreRules: this.#ignoreRules,
        errorOnUnmatchedPattern: this.#options.errorOnUnmatchedPattern ?? true,
        onWarning: this.#onWarning,
      }),
    );
    const results = await this.#lintAll(files);
    this.#checkSuggestionRules();
    const { errorOnUnmatchedPattern = true, warnIgnored = true } = this.#options;
    if (files.length > 0 && results.length === 0 && errorOnUnmatchedPattern && warnIgnored) {
      const names = list.map(pattern => `'${pattern}'`).join(', ');
      throw new UsageError(`All files for ${names} are ignored. Use --no-ignore to lint them nevertheless.`);
    }
    return results;
  }

  /**
   * Lints a text.
   *
   * @param options.filePath what it is called: decides on config and ignore rules; need not exist
   * @returns one result, or none when the file is ignored and no warning is wanted.
   */
  async lintText(
    code: string,
    options: { filePath?: string | undefined; warnIgnored?: boolean } = {},
  ): Promise<LintResult[]> {
    const { filePath, warnIgnored = this.#options.warnIgnored ?? true } = options;
    const file = resolve(this.#cwd, filePath ?? NOT_A_FILE);
    const config = await this.#linter.configFor(file);
    const isIgnored = filePath !== undefined && (await this.#isIgnored(file, config));
    if (isIgnored) return warnIgnored ? [ignoredResult(file)] : [];
    checkSize(Buffer.byteLength(code));
    const name = filePath === undefined ? NOT_A_FILE : file;
    const result = await lintChecked(this.#linter.scripts, open =>
      this.#linter.lintText(code, name, config, open),
    );
    this.#checkSuggestionRules();
    return [result];
  }

  /**
   * The stages of a file that are built: those of the setting `targets`, or else the last one with those that Compose and
   * Bake files beside it build by name.
   *
   * @param code the text of the file
   */
  async targetsForFile(filePath: string, code: string): Promise<FileTargets> {
    const file = resolve(this.#cwd, filePath);
    return this.#linter.targetsOf(file, code, await this.#linter.configFor(file));
  }

  /** What holds for a file; undefined when it is ignored. */
  async calculateConfigForFile(filePath: string): Promise<CalculatedConfig | undefined> {
    const file = resolve(this.#cwd, filePath);
    const config = await this.#linter.configFor(file);
    if (await this.#isIgnored(file, config)) return undefined;
    return toCalculatedConfig(config);
  }

  /** Where each setting that holds for a file comes from. */
  async inspectConfigForFile(filePath: string): Promise<ConfigInspection> {
    const file = resolve(this.#cwd, filePath);
    return inspectConfig(await this.#linter.configs.loadedFor(file), file);
  }

  /** All rules that could be set for a file, by full name. */
  async rulesForFile(filePath: string): Promise<ReadonlyMap<string, { meta: RuleMetaData }>> {
    return (await this.#linter.configFor(resolve(this.#cwd, filePath))).registry.rules;
  }

  /**
   * The full names of the rules that names or aliases stand for, in the configs of the files linted so far.
   *
   * @throws UsageError for a name of none.
   */
  findRules(names: readonly string[]): ReadonlySet<string> {
    return namedRules(names, this.#linter.registries);
  }

  /** Whether ignore files, patterns or the config ignore a file. */
  async isPathIgnored(filePath: string): Promise<boolean> {
    const file = resolve(this.#cwd, filePath);
    return this.#isIgnored(file, await this.#linter.configFor(file));
  }

  /** What is known of the rules that have messages in the results. */
  getRulesMetaForResults(results: readonly LintResult[]): Record<string, RuleMetaData> {
    const metas: Record<string, RuleMetaData> = {};
    for (const { messages, suppressedMessages } of results) {
      for (const { ruleId } of [...messages, ...suppressedMessages]) {
        if (ruleId === null || Object.hasOwn(metas, ruleId)) continue;
        for (const { rules } of this.#linter.registries) {
          const meta = rules.get(ruleId)?.meta;
          if (meta) metas[ruleId] = meta;
        }
      }
    }
    return metas;
  }

  /**
   * Loads a formatter: one of dflint's own by name (`stylish` is the default), or one for ESLint by package or path.
   *
   * @throws UsageError when there is none, ConfigError when it cannot be loaded.
   */
  async loadFormatter(name = 'stylish'): Promise<LoadedFormatter> {
    const format = await loadFormatter(name, this.#cwd);
    return {
      format: async (results, context = {}) => {
        const rulesMeta = this.getRulesMetaForResults(results);
        return format(results, { cwd: this.#cwd, rulesMeta, plugins: this.#plugins(), ...context });
      },
    };
  }

  /** The results with errors, without their warnings. */
  static getErrorResults(results: readonly LintResult[]): LintResult[] {
    return results.flatMap(result => {
      const messages = result.messages.filter(message => message.severity === 2);
      if (messages.length === 0) return [];
      const suppressedMessages = result.suppressedMessages.filter(message => message.severity === 2);
      return [{ ...result, messages, suppressedMessages, ...countMessages(messages) }];
    });
  }

  /**
   * Writes the fixed texts of results to their files, each as a whole.
   *
   * @throws UsageError when files cannot be written; the others are.
   */
  static async outputFixes(results: readonly LintResult[]): Promise<void> {
    const failures: string[] = [];
    for (const { filePath, output } of results) {
      if (output === undefined || filePath === NOT_A_FILE) continue;
      // Who interrupts has to wait for one file only.
      await new Promise(resolve => setImmediate(resolve));
      try {
        writeAtomically(filePath, output);
      } catch (error) {
        failures.push(messageOf(error));
      }
    }
    const [first, ...others] = failures;
    if (first === undefined) return;
    throw new UsageError(others.length === 0 ? first : `${first} (The same goes for ${others.length} more.)`);
  }

  async #select(files: FoundFile[]): Promise<FoundFile[]> {
    const { selectFiles } = this.#options;
    if (!selectFiles) return files;
    const selected = new Set(await selectFiles(files.map(({ path }) => path)));
    return files.filter(({ path }) => selected.has(path));
  }

  async #lintAll(files: readonly FoundFile[]): Promise<LintResult[]> {
    const { concurrency = 'auto', onProgress } = this.#options;
    const cache = this.#options.cache ? await this.#openCache() : null;
    const run: RunSummary = { files: files.length, cached: 0, threads: 1 };
    this.lastRun = run;
    const checked = new CheckedRun<LintJob | CacheJob>(this.#linter.scripts);
    const results = await checked.lintAll({
      files,
      prepare: file => this.#prepare(file, cache),
      lint: ({ path, content }, open) => this.#linter.lintFile(path, content, open),
      onLinted: (job, result) => {
        if ('key' in job) cache?.add(job, result);
      },
      onProgress: done => onProgress?.(done, files.length),
      hire: async (linted, left) => {
        const count = workersToHire(concurrency, linted, left);
        const workers =
          count > 0 ? await this.#hire(count, (path, scripts) => checked.note(path, scripts)) : [];
        run.threads = 1 + workers.length;
        return workers;
      },
    });
    cache?.save();
    run.cached = cache?.hits ?? 0;
    return results;
  }

  /** A file that is ignored has no result, or one that says so. */
  async #prepare({ path, explicit, ignored }: FoundFile, cache: ResultCache | null): Promise<Prepared> {
    const config = await this.#linter.configFor(path);
    if (ignored || (this.#ignoreRules && config.ignored)) {
      return { result: explicit && this.#options.warnIgnored !== false ? ignoredResult(path) : null };
    }
    return (await cache?.find(path, config)) ?? { path };
  }

  async #openCache(): Promise<ResultCache> {
    const { cacheFileOf } = await import('./cache/cache-location.ts');
    const { ResultCache } = await import('./cache/result-cache.ts');
    const file = cacheFileOf(this.#cwd, this.#options.cacheLocation);
    return new ResultCache(file, this.#linter, this.#onWarning);
  }

  async #hire(count: number, onOpenScripts: WorkerListeners['onOpenScripts']): Promise<LintWorker[]> {
    const { hireWorkers } = await import('./workers/hire-workers.ts');
    const { times, onDebug } = this.#options;
    const listeners = { times, onDebug, onWarning: this.#onWarning, onOpenScripts };
    return hireWorkers(count, { ...this.#options, cwd: this.#cwd }, listeners);
  }

  /** The packages of the rules of all configs in use. */
  #plugins(): NonNullable<FormatterContext['plugins']> {
    const loaded = [...this.#linter.registries].flatMap(({ plugins }) => [...plugins]);
    return Object.fromEntries(
      loaded.map(([prefix, { plugin, source }]) => [prefix, { name: source, ...plugin.meta }]),
    );
  }

  #checkSuggestionRules(): void {
    checkSuggestionRules(this.#options.fixSuggestions ?? false, this.#linter.registries);
  }

  async #isIgnored(file: string, config: ResolvedConfig): Promise<boolean> {
    return this.#ignoreRules !== null && (config.ignored || (await this.#ignoreRules.ignores(file)));
  }
}

/** What there was to do. */
export interface RunSummary {
  files: number;
  /** How many results came from the cache. */
  cached: number;
  threads: number;
}

/** A formatter with what it needs to know of the run. */
export interface LoadedFormatter {
  format(results: readonly LintResult[], context?: Partial<FormatterContext>): Promise<string>;
}

type Prepared = LintJob | CacheJob | { result: LintResult | null };

/** Tells the same only once, whichever thread says it. */
function onceEach(tell: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return message => {
    if (told.has(message)) return;
    told.add(message);
    tell(message);
  };
}

function ignoredResult(file: string): LintResult {
  const message = 'This file is ignored. Use --no-ignore to lint it nevertheless.';
  return fileResult(file, { severity: 1, message });
}

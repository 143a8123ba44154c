import {
  type LintMessage,
  type LintResult,
  type ResolvedConfig,
  type RuleRegistry,
  countMessages,
  targetsOf,
} from '@dflint/core';
import { ConfigSet } from './config/config-set.ts';
import type { DFLintOptions } from './dflint-options.ts';
import { UsageError } from './errors.ts';
import { type DockerfileText, readDockerfile } from './files/read-dockerfile.ts';
import { fileResult, lintText } from './lint-text.ts';
import { ScriptChecker } from './shellcheck/script-checker.ts';
import { suggestionFilter } from './suggestion-filter.ts';
import { BuildFiles } from './targets/build-files.ts';

/** What a text is called that is no file. */
export const NOT_A_FILE = '<text>';

/** Stages that are built, by name or by index from 0: only these, or others besides the last one. */
export type FileTargets =
  { targets: string[]; moreTargets?: never } | { targets?: never; moreTargets: string[] };

/** Lints one file after the other, each with its config. */
export class FileLinter {
  readonly configs: ConfigSet;
  /** The rules of all configs in use. */
  readonly registries = new Set<RuleRegistry>();
  readonly scripts: ScriptChecker;
  readonly #options: DFLintOptions;
  readonly #buildFiles: BuildFiles;

  /** @param options `cwd` is absolute. */
  constructor(options: DFLintOptions & { cwd: string; onWarning: (message: string) => void }) {
    const { cwd, allowInlineConfig = true, overrideConfigFile, onWarning, onDebug } = options;
    this.#options = options;
    this.#buildFiles = new BuildFiles(cwd, onWarning);
    this.scripts = new ScriptChecker(onWarning);
    const overrideConfig = allowInlineConfig
      ? options.overrideConfig
      : { ...options.overrideConfig, noInlineConfig: true };
    this.configs = new ConfigSet({ cwd, overrideConfig, overrideConfigFile, onDebug });
  }

  /**
   * What holds for a file.
   *
   * @param file absolute; it need not exist
   * @throws ConfigError
   */
  async configFor(file: string): Promise<ResolvedConfig> {
    const config = await this.configs.configFor(file);
    this.registries.add(config.registry);
    return config;
  }

  /**
   * The stages of a file that are built.
   *
   * @param file absolute, or `NOT_A_FILE`
   */
  async targetsOf(file: string, text: string, config: ResolvedConfig): Promise<FileTargets> {
    const targets = targetsOf(config);
    if (targets) return { targets };
    if (file === NOT_A_FILE) return { moreTargets: [] };
    return { moreTargets: await this.#buildFiles.targetsOf(file, text, config.basePath) };
  }

  /**
   * Lints a file. When it cannot be read, that is its result.
   *
   * @param path absolute
   * @param content what was read of it already
   * @param open scripts that have to be checked before the result counts are added to it
   * @throws ConfigError
   */
  async lintFile(path: string, content: DockerfileText | undefined, open: Set<string>): Promise<LintResult> {
    const config = await this.configFor(path);
    try {
      const { text, isLossless } = content ?? readDockerfile(path);
      return await this.lintText(text, path, config, open, isLossless);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const crash = error.stack ?? error.message;
      return fileResult(path, { severity: 2, fatal: true, message: error.message, crash });
    }
  }

  /**
   * Lints a text.
   *
   * @param file absolute, or `NOT_A_FILE`
   * @param open scripts that have to be checked before the result counts are added to it
   * @param isLossless false when writing the text back would change the file, so that it is not fixed
   */
  async lintText(
    text: string,
    file: string,
    config: ResolvedConfig,
    open: Set<string>,
    isLossless = true,
  ): Promise<LintResult> {
    const { fix = false, fixSuggestions = false, times, onDebug } = this.#options;
    onDebug?.(`linting ${file}`);
    const { moreTargets = [] } = await this.targetsOf(file, text, config);
    if (moreTargets.length > 0) onDebug?.(`stages that are built by name: ${moreTargets.join(', ')}`);
    const result = await lintText(text, file, config, {
      fix: isLossless && fix,
      fixSuggestions: isLossless && suggestionFilter(fixSuggestions, config.registry),
      moreTargets,
      checkScripts: this.scripts.lookUp(open),
      times,
    });
    if (isLossless || !result.messages.some(message => this.couldFix(message))) return result;
    const message = 'This file holds bytes that are not UTF-8, so it was not fixed.';
    const messages = [
      ...result.messages,
      { ruleId: null, severity: 1 as const, message, line: 1, column: 1 },
    ];
    return { ...result, messages, ...countMessages(messages) };
  }

  /** Whether a message is one that may be fixed in this run. */
  couldFix({ fix, suggestions }: LintMessage): boolean {
    const { fix: shouldFix = false, fixSuggestions = false } = this.#options;
    return (
      (fix !== undefined && shouldFix !== false) || (suggestions !== undefined && fixSuggestions !== false)
    );
  }
}

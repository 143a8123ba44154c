import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { type LintResult, type ResolvedConfig, countMessages } from '@dflint/core';
import { UsageError } from '../errors.ts';
import type { FileLinter } from '../file-linter.ts';
import { type DockerfileText, readDockerfile } from '../files/read-dockerfile.ts';
import { readDockerignore } from '../files/read-dockerignore.ts';
import { isMessages } from '../is-messages.ts';
import { isObject } from '../is-object.ts';
import type { LintJob } from '../lint-run.ts';
import { CacheFile } from './cache-file.ts';
import { configPrint } from './config-print.ts';

/** What is kept of a result: the rest follows from it and from the file. */
type Kept = Pick<LintResult, 'messages' | 'suppressedMessages' | 'usedDeprecatedRules'>;

/** A file that was looked up in vain. */
export interface CacheJob extends LintJob {
  content: DockerfileText;
  key: string;
}

/**
 * The results of earlier runs. One counts as long as all is the same that it depends on: text, path, config, rules, and the
 * files beside it that rules ask for.
 */
export class ResultCache {
  readonly #file: CacheFile;
  readonly #linter: FileLinter;
  readonly #prints = new WeakMap<ResolvedConfig, Promise<string>>();
  #program: Promise<string | null> | null = null;
  /** How many results came from the cache. */
  hits = 0;

  /** @param file absolute */
  constructor(file: string, linter: FileLinter, onWarning: (message: string) => void) {
    this.#file = new CacheFile(file, onWarning);
    this.#linter = linter;
  }

  /**
   * The result of a file as linting would give it, or what it takes to lint and to keep it. Null when there is nothing to
   * keep: the file cannot be read, or not without loss.
   *
   * @param path absolute
   */
  async find(path: string, config: ResolvedConfig): Promise<{ result: LintResult } | CacheJob | null> {
    const content = readIfPossible(path);
    if (!content?.isLossless) return null;
    const key = await this.#keyOf(path, content.text, config);
    const kept = this.#file.get(path, key);
    if (!isKept(kept) || kept.messages.some(message => this.#linter.couldFix(message)))
      return { path, content, key };
    this.hits++;
    const { messages, suppressedMessages, usedDeprecatedRules } = kept;
    const result: LintResult = {
      filePath: path,
      messages,
      suppressedMessages,
      ...countMessages(messages),
      ...(messages.length > 0 && { source: content.text }),
      usedDeprecatedRules,
    };
    return { result };
  }

  /** Keeps a result, unless it is of a text that was changed, or of a file that a rule crashed on. */
  add({ path, key }: CacheJob, result: LintResult): void {
    const { messages, suppressedMessages, usedDeprecatedRules, source, output } = result;
    const isWhole = output === undefined && (source !== undefined || messages.length === 0);
    if (!isWhole || messages.some(({ crash }) => crash !== undefined)) return;
    this.#file.set(path, key, { messages, suppressedMessages, usedDeprecatedRules } satisfies Kept);
  }

  save(): void {
    this.#file.save();
  }

  async #keyOf(path: string, text: string, config: ResolvedConfig): Promise<string> {
    const { moreTargets = [] } = await this.#linter.targetsOf(path, text, config);
    const parts = [
      await this.#printOf(config),
      relative(config.basePath, path),
      moreTargets,
      readDockerignore(path),
    ];
    return createHash('sha256').update(JSON.stringify(parts)).update(text).digest('base64');
  }

  #printOf(config: ResolvedConfig): Promise<string> {
    let print = this.#prints.get(config);
    if (!print) {
      const sources = this.#linter.configs.sourcesOf(config);
      print = this.#programOf(config).then(program => configPrint(config, sources, program));
      this.#prints.set(config, print);
    }
    return print;
  }

  /** The version of the program that rules ask about scripts; null where none does, or it is missing. */
  async #programOf(config: ResolvedConfig): Promise<string | null> {
    if (!asksProgram(config)) return null;
    return (this.#program ??= import('../shellcheck/run-shellcheck.ts').then(each =>
      each.shellCheckVersion(),
    ));
  }
}

/** Whether a rule is on that passes on what a program finds, in any stage. */
function asksProgram({ registry, rules, layers }: ResolvedConfig): boolean {
  const entries = [rules, ...layers.map(layer => layer.rules)];
  return [...registry.rules].some(
    ([ruleId, { meta }]) => meta.codes !== undefined && entries.some(each => (each[ruleId]?.[0] ?? 0) !== 0),
  );
}

function readIfPossible(path: string): DockerfileText | null {
  try {
    return readDockerfile(path);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** Whatever stands in the file. */
function isKept(value: unknown): value is Kept {
  if (!isObject(value)) return false;
  const { messages, suppressedMessages, usedDeprecatedRules } = value;
  return isMessages(messages) && isMessages(suppressedMessages) && Array.isArray(usedDeprecatedRules);
}

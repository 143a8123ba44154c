import type { LintResult, RuleMetaData } from '@dflint/core';

/** What the server asks about the documents of one folder. The class `DFLint` of `dflint` is one. */
export interface Linter {
  /**
   * Lints a text.
   *
   * @param options.filePath absolute; decides on the config; absent for what is not saved yet
   * @returns one result; none when the file is ignored and `warnIgnored` is false. Where the linter was made with `fix`, the
   * result has the fixed text as `output`.
   * @throws ConfigError when the config is broken; errors for people when the text cannot be linted.
   */
  lintText(
    text: string,
    options: { filePath?: string | undefined; warnIgnored?: boolean },
  ): Promise<LintResult[]>;
  /** The rules that could be set for a file, by full name. */
  rulesForFile(filePath: string): Promise<Rules>;
  /** The stages of a file that are built, by name or by index from 0. */
  targetsForFile(filePath: string, text: string): Promise<Targets>;
}

/** What is known of rules, by full name. */
export type Rules = ReadonlyMap<string, { meta: RuleMetaData }>;

/** The stages that are built: `targets` alone, or the last one with `moreTargets`. */
export interface Targets {
  targets?: readonly string[];
  moreTargets?: readonly string[];
}

export interface LinterOptions {
  /** The folder that is open in the editor, absolute. */
  cwd: string;
  /** Whether results have the fixed text. */
  fix: boolean;
  /** To be told what could not be done and is no fault of a document. */
  onWarning: (message: string) => void;
}

/** Makes what lints a folder. Configs are read anew by a new linter. */
export type CreateLinter = (options: LinterOptions) => Linter;

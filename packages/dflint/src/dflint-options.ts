import type { Config, FixFilter, RuleTimes } from '@dflint/core';
import type { SuggestionChoice } from './suggestion-filter.ts';
import type { Concurrency } from './workers/concurrency.ts';

/** In the shape of the options of ESLint's class. */
export interface DFLintOptions {
  /** What paths are relative to; the working directory of the process by default. */
  cwd?: string;
  /** Whether fixes are made in the results' `output`, or which; files are written by `DFLint.outputFixes`. */
  fix?: boolean | FixFilter;
  /**
   * Whether the first suggestion of each message is made like a fix, or of which rules or messages: none by default.
   * Suggestions may change what an image does.
   */
  fixSuggestions?: SuggestionChoice;
  /** Whether ignore files, `ignorePatterns` and `ignores` of configs count; true by default. */
  ignore?: boolean;
  /** More patterns in the grammar of `.gitignore`, relative to `cwd`. */
  ignorePatterns?: readonly string[];
  /** A config over that of each file; messages call it by its `name`. */
  overrideConfig?: Config;
  /** Path of a config file or name of a shareable config in place of a search; true: the recommended config. */
  overrideConfigFile?: string | true;
  /** Whether a pattern that stands for no file is an error; true by default. */
  errorOnUnmatchedPattern?: boolean;
  /** Whether directives in comments count; true by default. */
  allowInlineConfig?: boolean;
  /** Whether a file that is named by its path and ignored gets a warning; true by default. */
  warnIgnored?: boolean;
  /** Which of the files that patterns stand for are linted; all by default. Paths are absolute. */
  selectFiles?: (files: readonly string[]) => readonly string[] | Promise<readonly string[]>;
  /** Whether results are kept for the next run, and only files are linted that may have others; false by default. */
  cache?: boolean;
  /** The file of the cache, or a folder (which ends in a slash, or exists) for it; `.dflintcache` by default. */
  cacheLocation?: string;
  /** How many threads lint: a number, `off` for one, `auto` (by default) for as many as pay. */
  concurrency?: Concurrency;
  /** Told how many files are done, of how many. */
  onProgress?: (done: number, total: number) => void;
  /** Where to add up the time that each rule takes. */
  times?: RuleTimes;
  /** Told what could not be done and is no fault of a file; a warning of the process by default. */
  onWarning?: (message: string) => void;
  /** Told which configs are used and which files are linted. */
  onDebug?: (message: string) => void;
}

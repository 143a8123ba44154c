export { ConfigError } from '@dflint/core';
export type {
  Config,
  ConfigInspection,
  LintMessage,
  LintResult,
  LintSuggestion,
  Override,
  Plugin,
  Severity,
} from '@dflint/core';
export type { CalculatedConfig } from './config/calculated-config.ts';
export { defineConfig } from './config/define-config.ts';
export type { OfficialRules } from './config/official-rules.ts';
export { DFLint, type LoadedFormatter, type RunSummary } from './dflint.ts';
export type { DFLintOptions } from './dflint-options.ts';
export { UsageError } from './errors.ts';
export type { FileTargets } from './file-linter.ts';
export type { Formatter, FormatterContext } from './formatters/formatter.ts';
export type { SuggestionChoice } from './suggestion-filter.ts';
export type { Concurrency } from './workers/concurrency.ts';

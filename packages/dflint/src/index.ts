export { ConfigError, defineConfig } from '@dflint/core';
export type {
  Config,
  LintMessage,
  LintResult,
  LintSuggestion,
  Override,
  Plugin,
  Severity,
} from '@dflint/core';
export {
  DFLint,
  type CalculatedConfig,
  type DFLintOptions,
  type FileTargets,
  type LoadedFormatter,
} from './dflint.ts';
export { UsageError } from './errors.ts';
export type { Formatter, FormatterContext } from './formatters/formatter.ts';
export type { SuggestionChoice } from './suggestion-filter.ts';

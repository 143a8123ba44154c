import type { LintResult, RuleMetaData } from '@dflint/core';

/** What a formatter is told besides the results; in the shape of ESLint's formatter context, with more for terminals. */
export interface FormatterContext {
  /** Absolute; paths are shown relative to it. */
  cwd: string;
  /** What is known of the rules that have messages in the results, by full name. */
  rulesMeta: Readonly<Record<string, RuleMetaData>>;
  /** Only when there are more warnings than `--max-warnings` allows. */
  maxWarningsExceeded?: { maxWarnings: number; foundWarnings: number };
  /** The packages of the rules, by the prefix of the rules' names. */
  plugins?: Readonly<Record<string, { name: string; version?: string }>>;
  /** Whether colours may be used. */
  color?: boolean;
  /** The width in columns when the output goes to a terminal: there, code frames and links are of use. */
  terminalWidth?: number;
}

/** Turns results into text. The function of ESLint's formatters. */
export type Formatter = (
  results: readonly LintResult[],
  context: FormatterContext,
) => string | Promise<string>;

import type { RuleFix } from './rule-types.ts';

/** 0 off, 1 warning, 2 error. */
export type SeverityNumber = 0 | 1 | 2;
export type SeverityName = 'off' | 'warn' | 'error';
export type Severity = SeverityNumber | SeverityName;

/** A change that the user may choose. */
export interface LintSuggestion {
  desc: string;
  messageId?: string;
  data?: Readonly<Record<string, unknown>>;
  fix: RuleFix;
}

/** One problem, in the shape of ESLint's `LintMessage`: lines and columns from 1, the end exclusive, fix ranges in UTF-16 offsets. */
export interface LintMessage {
  /** Null for what no rule found: syntax errors and faults of directives. */
  ruleId: string | null;
  severity: 1 | 2;
  message: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  messageId?: string;
  /** What the program that found it calls it (`SC2086`); only of rules that have `meta.codes`. Comments can name it. */
  code?: string;
  fix?: RuleFix;
  suggestions?: LintSuggestion[];
  /** The file could not be linted in whole: a syntax error, or a rule that crashed. */
  fatal?: true;
  /** Only when a rule crashed (a bug in it, not in the file): the stack of what it threw. */
  crash?: string;
}

/** A problem that a directive hides, or the suppressions file. */
export interface SuppressedLintMessage extends LintMessage {
  suppressions: { kind: 'directive' | 'file'; justification: string }[];
}

/** The outcome for one file, in the shape of ESLint's `LintResult`. */
export interface LintResult {
  filePath: string;
  messages: LintMessage[];
  suppressedMessages: SuppressedLintMessage[];
  errorCount: number;
  fatalErrorCount: number;
  warningCount: number;
  fixableErrorCount: number;
  fixableWarningCount: number;
  /** The fixed text; only when a fix was applied. */
  output?: string;
  /** The text; only when there are messages and no `output`. */
  source?: string;
  /** Rules in use that are deprecated. */
  usedDeprecatedRules: { ruleId: string; replacedBy: string[] }[];
}

import type { LintMessage, LintResult, RuleMetaData } from '@dflint/core';
import type { FormatterContext } from './formatter.ts';
import { reportPath, reportRoot } from './report-path.ts';
import { visibleLine } from './visible-text.ts';

/** What reports call messages that no rule made: syntax errors, faults of directives, files that cannot be read. */
export const NO_RULE = 'dflint';

/** A message with what formats need to know of its file. */
export interface Problem {
  /** As reports name it: relative to their root, unescaped. */
  path: string;
  /** The rule's name, or `dflint`. */
  rule: string;
  severity: 'error' | 'warning';
  /** The message in one line without control characters. */
  text: string;
  message: LintMessage;
  result: LintResult;
}

/** All messages in order. */
export function problemsOf(
  results: readonly LintResult[],
  { cwd }: Pick<FormatterContext, 'cwd'>,
): Problem[] {
  const root = reportRoot(cwd);
  return results.flatMap(result => {
    const path = reportPath(result.filePath, root);
    return result.messages.map(message => toProblem(message, result, path));
  });
}

/** One message, for those that take them one by one. */
export function toProblem(message: LintMessage, result: LintResult, path: string): Problem {
  return {
    path,
    rule: message.ruleId ?? NO_RULE,
    severity: message.severity === 2 ? 'error' : 'warning',
    text: visibleLine(message.message),
    message,
    result,
  };
}

/** What is known of a rule. */
export function metaOf(
  rule: string,
  { rulesMeta }: Pick<FormatterContext, 'rulesMeta'>,
): RuleMetaData | undefined {
  return Object.hasOwn(rulesMeta, rule) ? rulesMeta[rule] : undefined;
}

/** What a rule is for, or what the messages are that no rule made: without a full stop, as rules have it. */
export function descriptionOf(rule: string, context: Pick<FormatterContext, 'rulesMeta'>): string {
  const byDefault = rule === NO_RULE ? 'Syntax errors, and what is wrong in comments for dflint' : rule;
  return metaOf(rule, context)?.docs.description ?? byDefault;
}

/** The text that the positions of the messages are about, when it is known. */
export function textOf({ output, source }: LintResult): string | undefined {
  return output ?? source;
}

const linesByResult = new WeakMap<LintResult, string[]>();

/** That text in lines, without what ends them; none when it is not known. */
export function linesOf(result: LintResult): readonly string[] {
  let lines = linesByResult.get(result);
  if (!lines) linesByResult.set(result, (lines = textOf(result)?.split(/\r?\n/) ?? []));
  return lines;
}

/** `1 problem`, `2 problems`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** `3 problems (1 error, 2 warnings)`. */
export function countProblems(results: readonly LintResult[]): string {
  const errors = results.reduce((total, result) => total + result.errorCount, 0);
  const warnings = results.reduce((total, result) => total + result.warningCount, 0);
  return `${count(errors + warnings, 'problem')} (${count(errors, 'error')}, ${count(warnings, 'warning')})`;
}

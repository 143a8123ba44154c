import type { LintMessage, LintResult } from '@dflint/core';

/** A message with the given parts; an error of rule `a/b` on 1:1 unless they say otherwise. */
export function message(parts: Partial<LintMessage> = {}): LintMessage {
  return { ruleId: 'a/b', severity: 2, message: 'It is wrong.', line: 1, column: 1, ...parts };
}

/** A result with its counts worked out. */
export function result(
  filePath: string,
  messages: LintMessage[],
  parts: Partial<LintResult> = {},
): LintResult {
  const count = (severity: 1 | 2, isFixable = false): number =>
    messages.filter(m => m.severity === severity && (!isFixable || m.fix !== undefined)).length;
  return {
    filePath,
    messages,
    suppressedMessages: [],
    errorCount: count(2),
    fatalErrorCount: messages.filter(m => m.fatal).length,
    warningCount: count(1),
    fixableErrorCount: count(2, true),
    fixableWarningCount: count(1, true),
    usedDeprecatedRules: [],
    ...parts,
  };
}

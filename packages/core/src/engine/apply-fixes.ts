import type { LintMessage } from '../lint-message.ts';
import type { RuleFix } from '../rule-types.ts';

export interface AppliedFixes {
  fixed: boolean;
  output: string;
}

/** Says which fixes are to be made. */
export type FixFilter = (message: LintMessage) => boolean;

/** The change that a message is to bring: its fix, or else its first suggestion, where they are wanted. */
export function chosenFix(
  message: LintMessage,
  shouldFix: FixFilter,
  shouldApplySuggestion: FixFilter,
): RuleFix | undefined {
  if (message.fix && shouldFix(message)) return message.fix;
  const [suggestion] = message.suggestions ?? [];
  return suggestion && shouldApplySuggestion(message) ? suggestion.fix : undefined;
}

/**
 * Applies the fixes of messages in one pass, in the order of their places. A fix that overlaps or touches the one
 * before it is left out, as in ESLint: the next pass sees the text as it is then, and makes it anew.
 * @param text the text that the messages are about.
 * @param shouldApplySuggestion the messages whose first suggestion counts as a fix when no fix of theirs is made.
 */
export function applyFixes(
  text: string,
  messages: readonly LintMessage[],
  shouldFix: FixFilter,
  shouldApplySuggestion: FixFilter = () => false,
): AppliedFixes {
  const fixes: RuleFix[] = [];
  for (const message of messages) {
    const fix = chosenFix(message, shouldFix, shouldApplySuggestion);
    if (fix) fixes.push(fix);
  }
  if (fixes.length === 0) return { fixed: false, output: text };

  fixes.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let output = '';
  let end = -1;
  for (const { range, text: replacement } of fixes) {
    if (range[0] <= end) continue;
    output += text.slice(Math.max(end, 0), range[0]) + replacement;
    end = range[1];
  }
  return { fixed: true, output: output + text.slice(Math.max(end, 0)) };
}

import type { LintMessage } from '../lint-message.ts';
import type { RuleFix } from '../rule-types.ts';

export interface AppliedFixes {
  fixed: boolean;
  output: string;
}

/** Says which fixes are to be made. */
export type FixFilter = (message: LintMessage) => boolean;

/**
 * Applies the fixes of messages in one pass, in the order of their places. A fix that overlaps or touches the one
 * before it is left out, as in ESLint: the next pass sees the text as it is then, and makes it anew.
 * @param text the text that the messages are about.
 */
export function applyFixes(
  text: string,
  messages: readonly LintMessage[],
  shouldFix: FixFilter,
): AppliedFixes {
  const fixes: RuleFix[] = [];
  for (const message of messages) {
    if (message.fix && shouldFix(message)) fixes.push(message.fix);
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

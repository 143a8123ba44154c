import {
  type CheckScripts,
  type FixFilter,
  type LintMessage,
  type LintResult,
  type ResolvedConfig,
  type RuleTimes,
  countMessages,
  createLintResult,
  verifyAndFix,
  withSelectors,
} from '@dflint/core';
import { readDockerignore } from './files/read-dockerignore.ts';

export interface LintTextOptions {
  /** Which fixes to make. */
  fix: boolean | FixFilter;
  /** For which messages to make the first suggestion. */
  fixSuggestions: boolean | FixFilter;
  /** Stages that are built by name, besides the last; the setting `targets` goes before. */
  moreTargets: readonly string[];
  checkScripts: CheckScripts;
  times?: RuleTimes | undefined;
}

/**
 * Lints one text. What is binary or in another encoding gets one message that says so.
 *
 * @param filePath what the text is called in messages
 */
export async function lintText(
  text: string,
  filePath: string,
  config: ResolvedConfig,
  options: LintTextOptions,
): Promise<LintResult> {
  if (text.includes('\0')) return notDockerfile(filePath, text);
  const dockerignore = (): string | null => readDockerignore(filePath);
  const outcome = await withSelectors(() =>
    verifyAndFix(text, config, { filename: filePath, dockerignore, ...options }),
  );
  return createLintResult(filePath, text, config, outcome);
}

/** A result that holds one message about the file as a whole. */
export function fileResult(
  filePath: string,
  message: Omit<LintMessage, 'ruleId' | 'line' | 'column'>,
): LintResult {
  const messages: LintMessage[] = [{ ruleId: null, ...message, line: 1, column: 1 }];
  return { filePath, messages, suppressedMessages: [], ...countMessages(messages), usedDeprecatedRules: [] };
}

function notDockerfile(filePath: string, text: string): LintResult {
  // Of UTF-16 read as UTF-8, every second character is NUL where the text is Latin.
  const isUtf16 = /^(?:[^\0]\0){4}|^(?:\0[^\0]){4}/.test(text.replace(/^\ufffd+/, ''));
  const message = isUtf16
    ? 'This file is encoded in UTF-16, which Docker cannot read. Save it as UTF-8.'
    : 'This is a binary file (it holds NUL bytes), not a Dockerfile.';
  return fileResult(filePath, { severity: 2, fatal: true, message });
}

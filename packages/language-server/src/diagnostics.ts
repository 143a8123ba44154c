import type { LintMessage } from '@dflint/core';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rules } from './linter.ts';
import type { Lint } from './lints.ts';
import { messageOffsets, toRange } from './positions.ts';

/** The problems of a document as the editor shows them. */
export function toDiagnostics(document: TextDocument, { messages, rules }: Lint): Diagnostic[] {
  return messages.map(message => toDiagnostic(document, message, rules));
}

/** One problem as the editor shows it. */
export function toDiagnostic(document: TextDocument, message: LintMessage, rules: Rules): Diagnostic {
  const { ruleId } = message;
  const href = ruleId === null ? undefined : rules.get(ruleId)?.meta.docs.url;
  const offsets = messageOffsets(document, message);
  const tags = tagsOf(message, offsets);
  return {
    range: toRange(document, offsets),
    severity: message.severity === 2 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'dflint',
    message: message.message,
    ...(ruleId !== null && { code: ruleId }),
    ...(href !== undefined && { codeDescription: { href } }),
    ...(tags.length > 0 && { tags }),
  };
}

/** Editors fade what is not needed and strike out what is out of date. */
function tagsOf({ ruleId, fix, suggestions }: LintMessage, [start, end]: [number, number]): DiagnosticTag[] {
  const changes = [fix, ...(suggestions ?? []).map(suggestion => suggestion.fix)];
  const goesAway = changes.some(
    change => change?.text === '' && change.range[0] <= start && change.range[1] >= end && start < end,
  );
  if (goesAway) return [DiagnosticTag.Unnecessary];
  return ruleId !== null && /\b(?:deprecated|legacy)\b/.test(ruleId) ? [DiagnosticTag.Deprecated] : [];
}

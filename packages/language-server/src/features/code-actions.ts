import type { LintMessage } from '@dflint/core';
import type {
  CodeAction,
  CodeActionParams,
  CodeActionContext,
  Diagnostic,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { FIX_ALL } from '../capabilities.ts';
import { toDiagnostic } from '../diagnostics.ts';
import { replacement } from '../edits.ts';
import type { Lint } from '../lints.ts';
import { messageOffsets, toOffsets, toTextEdit } from '../positions.ts';
import { disableFileEdit, disableLineEdit } from './disable-edits.ts';

const QUICK_FIX = 'quickfix';

/** One thing that the user may choose, with the edits that it makes. */
export type EditAction = Omit<CodeAction, 'edit'> & { edits: TextEdit[] };

/** What can be done about the problems in a range: fixes first, then suggestions, then comments that hide them. */
export function quickFixes(document: TextDocument, lint: Lint, params: CodeActionParams): EditAction[] {
  if (!isWanted(QUICK_FIX, params.context)) return [];
  const problems = problemsIn(document, lint, params);
  return [fixes, suggestions, disablings].flatMap(actionsOf =>
    problems.flatMap(({ message, diagnostic }) =>
      actionsOf(document, message).map(action => ({
        kind: QUICK_FIX,
        diagnostics: [diagnostic],
        ...action,
      })),
    ),
  );
}

/** Whether an action of a kind is asked for: `source.fixAll` stands for all kinds that begin with it. */
export function isWanted(kind: string, { only }: CodeActionContext): boolean {
  return only?.some(each => kind === each || kind.startsWith(`${each}.`)) ?? true;
}

/** @param output the text with all fixes made */
export function fixAll(document: TextDocument, output: string): EditAction {
  return { title: 'Fix all problems', kind: FIX_ALL, edits: [replacement(document, output)] };
}

interface Problem {
  message: LintMessage;
  diagnostic: Diagnostic;
}

/** The problems that the range touches, and those that the editor names: some ask for a whole line. */
function problemsIn(
  document: TextDocument,
  { messages, rules }: Lint,
  { range, context }: CodeActionParams,
): Problem[] {
  const [first, last] = toOffsets(document, range);
  const named = new Set(context.diagnostics.map(keyOf));
  return messages.flatMap(message => {
    const [start, end] = messageOffsets(document, message);
    const diagnostic = toDiagnostic(document, message, rules);
    return (start <= last && end >= first) || named.has(keyOf(diagnostic)) ? [{ message, diagnostic }] : [];
  });
}

function keyOf({ range: { start, end }, code, message }: Diagnostic): string {
  return JSON.stringify([start.line, start.character, end.line, end.character, code, message]);
}

type SimpleAction = Pick<EditAction, 'title' | 'isPreferred' | 'edits'>;

function fixes(document: TextDocument, { ruleId, fix }: LintMessage): SimpleAction[] {
  if (!fix) return [];
  const title = ruleId === null ? 'Fix this problem' : `Fix this ${ruleId} problem`;
  return [{ title, isPreferred: true, edits: [toTextEdit(document, fix.range, fix.text)] }];
}

function suggestions(document: TextDocument, message: LintMessage): SimpleAction[] {
  return (message.suggestions ?? []).map(({ desc, fix }) => ({
    title: desc,
    edits: [toTextEdit(document, fix.range, fix.text)],
  }));
}

/** Syntax errors, and rules that crashed, cannot be hidden. */
function disablings(document: TextDocument, message: LintMessage): SimpleAction[] {
  const { ruleId, code, fatal } = message;
  if (ruleId === null || fatal) return [];
  const name = code ?? ruleId;
  const [start] = messageOffsets(document, message);
  const line = disableLineEdit(document, name, start);
  const file = disableFileEdit(document, name, start);
  return [
    ...(line ? [{ title: `Disable ${name} for this line`, edits: [line] }] : []),
    ...(file ? [{ title: `Disable ${name} for this file`, edits: [file] }] : []),
  ];
}

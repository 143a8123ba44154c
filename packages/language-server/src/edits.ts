import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toTextEdit } from './positions.ts';

/** Edits of one document, for its version of now where the editor checks versions. */
export function workspaceEdit(
  { uri, version }: TextDocument,
  edits: TextEdit[],
  hasVersionedEdits: boolean,
): WorkspaceEdit {
  return hasVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

/** The one change that makes a new text of a document: all but the common beginning and end. */
export function replacement(document: TextDocument, newText: string): TextEdit {
  const text = document.getText();
  const most = Math.min(text.length, newText.length);
  let start = 0;
  while (start < most && text.charAt(start) === newText.charAt(start)) start++;
  if (splitsPair(text, start) || splitsPair(newText, start)) start--;
  let common = 0;
  while (common < most - start && text.at(-1 - common) === newText.at(-1 - common)) common++;
  if (splitsPair(text, text.length - common) || splitsPair(newText, newText.length - common)) common--;
  return toTextEdit(document, [start, text.length - common], newText.slice(start, newText.length - common));
}

/** Whether an offset lies between the two halves of a character. */
function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

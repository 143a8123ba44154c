import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toRange } from '../positions.ts';

/** What may be written at some place, in place of what is there. */
export interface Completion {
  label: string;
  detail: string;
  /** UTF-16 offsets of what it replaces. */
  range: [number, number];
}

/** Completions in their order, as the editor shows them. */
export function toCompletionItems(
  document: TextDocument,
  completions: readonly Completion[],
): CompletionItem[] {
  return completions.map(({ label, detail, range }, index) => ({
    label,
    detail,
    kind: CompletionItemKind.Reference,
    sortText: String(index).padStart(5, '0'),
    // Editors filter by what stands in the range; a slash in it is no end of a word to them then.
    filterText: label,
    textEdit: { range: toRange(document, range), newText: label },
  }));
}

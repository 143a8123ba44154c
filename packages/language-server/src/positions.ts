import type { LintMessage } from '@dflint/core';
import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceCodeOf } from './parsed-documents.ts';

/** A half-open range of UTF-16 offsets as lines and characters from 0. */
export function toRange(document: TextDocument, [start, end]: readonly [number, number]): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A range of lines and characters from 0 as UTF-16 offsets. */
export function toOffsets(document: TextDocument, { start, end }: Range): [number, number] {
  return [document.offsetAt(start), document.offsetAt(end)];
}

/** Where a message stands. For editors a lone `\r` ends a line, for Dockerfiles it does not: so it goes over offsets. */
export function messageOffsets(document: TextDocument, message: LintMessage): [number, number] {
  const { line, column, endLine = line, endColumn = column } = message;
  const sourceCode = sourceCodeOf(document);
  const start = sourceCode.getIndexFromLoc({ line, column: column - 1 });
  return [start, Math.max(start, sourceCode.getIndexFromLoc({ line: endLine, column: endColumn - 1 }))];
}

/** A change of `[start, end)`. No position of the protocol lies between `\r` and `\n`, so the edit takes them as one. */
export function toTextEdit(
  document: TextDocument,
  [start, end]: readonly [number, number],
  newText: string,
): TextEdit {
  const text = document.getText();
  const before = splitsLineBreak(text, start) ? 1 : 0;
  const after = splitsLineBreak(text, end) ? 1 : 0;
  return {
    range: toRange(document, [start - before, end + after]),
    newText: '\r'.repeat(before) + newText + '\n'.repeat(after),
  };
}

function splitsLineBreak(text: string, offset: number): boolean {
  return text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n';
}

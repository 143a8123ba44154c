import { type SourceCode, createSourceCode } from '@dflint/semantics';
import type { TextDocument } from 'vscode-languageserver-textdocument';

const parsed = new WeakMap<TextDocument, SourceCode>();

/** The syntax tree of a document as it is now; each text is parsed once. */
export function sourceCodeOf(document: TextDocument): SourceCode {
  const text = document.getText();
  let sourceCode = parsed.get(document);
  if (sourceCode?.text !== text) {
    sourceCode = createSourceCode(text);
    parsed.set(document, sourceCode);
  }
  return sourceCode;
}

import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';

/** A text in which `‸` stands for the cursor. */
export interface MarkedText {
  text: string;
  position: { line: number; character: number };
}

export function marked(source: string): MarkedText {
  const offset = source.indexOf('‸');
  if (offset < 0) throw new Error('There is no cursor in the text.');
  const text = source.replace('‸', '');
  return { text, position: documentOf(text).positionAt(offset) };
}

export function documentOf(text: string): TextDocument {
  return TextDocument.create('file:///repo/Dockerfile', 'dockerfile', 1, text);
}

/** The text after edits, as an editor makes them. */
export function edited(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(documentOf(text), edits);
}

/** What stands in ranges of a text, each with its line from 1: `2:name`. */
export function textsAt(text: string, ranges: readonly TextEdit['range'][]): string[] {
  const document = documentOf(text);
  return ranges.map(range => `${range.start.line + 1}:${document.getText(range)}`);
}

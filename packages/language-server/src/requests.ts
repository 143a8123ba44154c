import type { SourceCode } from '@dflint/semantics';
import {
  type Connection,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from './capabilities.ts';
import type { Editor } from './editor.ts';
import type { Targets } from './linter.ts';
import type { Lints } from './lints.ts';
import { sourceCodeOf } from './parsed-documents.ts';
import { type Workspace, configPath } from './workspace.ts';

/** What requests are answered with. */
export interface RequestContext {
  connection: Connection;
  documents: TextDocuments<TextDocument>;
  workspace: Workspace;
  lints: Lints;
  editor: Editor;
  /** What the editor can do; known after `initialize`. */
  client: () => ClientFeatures;
}

/** A position in an open document. */
export interface Cursor {
  document: TextDocument;
  sourceCode: SourceCode;
  /** In UTF-16 code units. */
  offset: number;
}

/** What a request about a position is about; null when the document is not open. */
export function cursorOf(
  { documents }: RequestContext,
  { textDocument, position }: { textDocument: { uri: string }; position: Position },
): Cursor | null {
  const document = documents.get(textDocument.uri);
  if (!document) return null;
  return { document, sourceCode: sourceCodeOf(document), offset: document.offsetAt(position) };
}

/**
 * Does some work on a document that takes a while.
 *
 * @throws ResponseError when the document changes meanwhile: its offsets are others then.
 */
export async function onSameText<T>(
  { documents }: RequestContext,
  document: TextDocument,
  work: () => Promise<T>,
): Promise<T> {
  const { uri, version } = document;
  const result = await work();
  if (documents.get(uri) === document && document.version === version) return result;
  throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
}

/** The stages of a document that are built; with a broken config, which the user has been told of, none is known. */
export async function targetsOf({ workspace }: RequestContext, document: TextDocument): Promise<Targets> {
  const place = workspace.placeOf(document.uri);
  try {
    return await workspace.linterFor(place).targetsForFile(configPath(place), document.getText());
  } catch {
    return {};
  }
}

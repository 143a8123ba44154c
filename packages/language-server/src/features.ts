import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from './capabilities.ts';
import { codeActions } from './features/code-actions.ts';
import type { Lints } from './lints.ts';
import type { Workspace } from './workspace.ts';

export interface FeatureContext {
  documents: TextDocuments<TextDocument>;
  workspace: Workspace;
  lints: Lints;
  /** What the editor can do; known after `initialize`. */
  client: () => ClientFeatures;
}

/** Answers what editors ask about documents. */
export function addFeatures(
  connection: Connection,
  { documents, workspace, lints, client }: FeatureContext,
): void {
  connection.onCodeAction(async params => {
    const document = documents.get(params.textDocument.uri);
    return document && codeActions(document, params, { workspace, lints, client: client() });
  });
}

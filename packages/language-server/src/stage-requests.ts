import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { workspaceEdit } from './edits.ts';
import { foldingRanges } from './features/folding.ts';
import { isNamed, nameAt, renameRanges } from './features/rename.ts';
import { definitionRange, mentionAt, referenceRanges } from './features/stage-mentions.ts';
import { documentSymbols, flatSymbols } from './features/symbols.ts';
import { toRange, toTextEdit } from './positions.ts';
import { type RequestContext, cursorOf, targetsOf } from './requests.ts';

/** Answers what needs the text of a document alone. */
export function answerStageRequests(context: RequestContext): void {
  const { connection, documents, editor, client } = context;

  connection.onDocumentSymbol(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const symbols = documentSymbols(document);
    return client().nestsSymbols ? symbols : flatSymbols(document, symbols);
  });

  connection.onFoldingRanges(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return document && foldingRanges(document);
  });

  connection.onDefinition(params => {
    const cursor = cursorOf(context, params);
    const mention = cursor && mentionAt(cursor.sourceCode, cursor.offset);
    if (!mention) return null;
    return { uri: cursor.document.uri, range: toRange(cursor.document, definitionRange(mention.stage)) };
  });

  connection.onReferences(params => {
    const cursor = cursorOf(context, params);
    const mention = cursor && mentionAt(cursor.sourceCode, cursor.offset);
    if (!mention) return null;
    const { document } = cursor;
    return referenceRanges(mention.stage, params.context.includeDeclaration).map(range => ({
      uri: document.uri,
      range: toRange(document, range),
    }));
  });

  connection.onPrepareRename(params => {
    const cursor = cursorOf(context, params);
    const range = cursor && nameAt(cursor.sourceCode, cursor.offset);
    if (!range) return null;
    const { document, sourceCode } = cursor;
    return { range: toRange(document, range), placeholder: sourceCode.getText({ range }) };
  });

  connection.onRenameRequest(async params => {
    const cursor = cursorOf(context, params);
    if (!cursor) return null;
    const { document, sourceCode, offset } = cursor;
    const ranges = renameRanges(sourceCode, offset, params.newName);
    if (typeof ranges === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, ranges);
    const edits = ranges.map(range => toTextEdit(document, range, params.newName));
    const edit = workspaceEdit(document, edits, client().hasVersionedEdits);
    const name = mentionAt(sourceCode, offset)?.stage.name ?? '';
    if (isNamed(name, await targetsOf(context, document))) {
      editor.show(
        'warning',
        `The stage "${name}" is built by its name, too: by Compose, Bake or the setting "targets". Change it there as well.`,
      );
    }
    return edit;
  });
}

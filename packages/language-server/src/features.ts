import {
  type Connection,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientFeatures, FIX_ALL } from './capabilities.ts';
import { workspaceEdit } from './edits.ts';
import { type EditAction, fixAll, isWanted, quickFixes } from './features/code-actions.ts';
import { toCompletionItems } from './features/completion.ts';
import { foldingRanges } from './features/folding.ts';
import { plainText, ruleHovers, stageHover } from './features/hover.ts';
import { nameAt, renameRanges } from './features/rename.ts';
import { completeRuleNames } from './features/rule-names.ts';
import { completeStages } from './features/stage-completion.ts';
import { definitionRange, mentionAt, referenceRanges } from './features/stage-mentions.ts';
import { documentSymbols, flatSymbols } from './features/symbols.ts';
import type { Targets } from './linter.ts';
import type { Lint, Lints } from './lints.ts';
import { sourceCodeOf } from './parsed-documents.ts';
import { toRange, toTextEdit } from './positions.ts';
import { type Workspace, configPath } from './workspace.ts';

export interface FeatureContext {
  documents: TextDocuments<TextDocument>;
  workspace: Workspace;
  lints: Lints;
  /** What the editor can do; known after `initialize`. */
  client: () => ClientFeatures;
}

/** Answers what editors ask about documents: about problems, and about stages. */
export function addFeatures(connection: Connection, context: FeatureContext): void {
  addProblemFeatures(connection, context);
  addStageFeatures(connection, context);
}

function addProblemFeatures(
  connection: Connection,
  { documents, workspace, lints, client }: FeatureContext,
): void {
  /** @throws ResponseError when the document changes meanwhile: its offsets are others then. */
  async function unchanged<T>(document: TextDocument, work: (lint: Lint) => Promise<T>): Promise<T> {
    const { version } = document;
    const result = await work(await lints.of(document));
    if (documents.get(document.uri) === document && document.version === version) return result;
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  }

  async function fixed(document: TextDocument): Promise<string | undefined> {
    const place = workspace.placeOf(document.uri);
    const linter = workspace.linterFor(place, true);
    const { filePath } = place;
    const [result] = await linter.lintText(document.getText(), { filePath, warnIgnored: false });
    return result?.output;
  }

  /** None when the config is broken, which the user has been told. */
  async function targetsOf(document: TextDocument): Promise<Targets> {
    const place = workspace.placeOf(document.uri);
    try {
      return await workspace.linterFor(place).targetsForFile(configPath(place), document.getText());
    } catch {
      return {};
    }
  }

  connection.onCodeAction(async params => {
    const document = documents.get(params.textDocument.uri);
    if (!document) return null;
    const { hasVersionedEdits } = client();
    const actions = await unchanged(document, async (lint): Promise<EditAction[]> => {
      const canFix = isWanted(FIX_ALL, params.context) && lint.messages.some(message => message.fix);
      const output = canFix ? await fixed(document) : undefined;
      return [
        ...quickFixes(document, lint, params),
        ...(output === undefined ? [] : [fixAll(document, output)]),
      ];
    });
    return actions.map(({ edits, ...action }) => ({
      ...action,
      edit: workspaceEdit(document, edits, hasVersionedEdits),
    }));
  });

  connection.onHover(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    return unchanged(document, async lint => {
      const offset = document.offsetAt(position);
      const text = document.getText();
      const sourceCode = sourceCodeOf(document);
      const isStage = mentionAt(sourceCode, offset) !== undefined;
      const stage = isStage ? stageHover(text, await targetsOf(document), offset) : null;
      const hovers = [...(stage ? [stage] : []), ...ruleHovers(document, sourceCode, lint, offset)];
      const [first] = hovers;
      if (!first) return null;
      const markdown = hovers.map(hover => hover.markdown).join('\n\n---\n\n');
      const value = client().showsMarkdown ? markdown : plainText(markdown);
      const kind = client().showsMarkdown ? ('markdown' as const) : ('plaintext' as const);
      return { contents: { kind, value }, range: toRange(document, first.range) };
    });
  });

  connection.onCompletion(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const offset = document.offsetAt(position);
    const sourceCode = sourceCodeOf(document);
    const stages = completeStages(sourceCode, offset);
    if (stages.length > 0) return toCompletionItems(document, stages);
    const { rules } = await lints.of(document);
    return toCompletionItems(document, completeRuleNames(sourceCode, offset, rules));
  });
}

function addStageFeatures(connection: Connection, { documents, client }: FeatureContext): void {
  interface Place {
    textDocument: { uri: string };
    position: Position;
  }
  const at = ({ textDocument, position }: Place) => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    return { document, sourceCode: sourceCodeOf(document), offset: document.offsetAt(position) };
  };

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
    const place = at(params);
    const mention = place && mentionAt(place.sourceCode, place.offset);
    if (!mention) return null;
    return { uri: place.document.uri, range: toRange(place.document, definitionRange(mention.stage)) };
  });

  connection.onReferences(params => {
    const place = at(params);
    const mention = place && mentionAt(place.sourceCode, place.offset);
    if (!mention) return null;
    const { document } = place;
    return referenceRanges(mention.stage, params.context.includeDeclaration).map(range => ({
      uri: document.uri,
      range: toRange(document, range),
    }));
  });

  connection.onPrepareRename(params => {
    const place = at(params);
    const range = place && nameAt(place.sourceCode, place.offset);
    if (!range) return null;
    const { document, sourceCode } = place;
    return { range: toRange(document, range), placeholder: sourceCode.getText({ range }) };
  });

  connection.onRenameRequest(params => {
    const place = at(params);
    if (!place) return null;
    const { document, sourceCode, offset } = place;
    const ranges = renameRanges(sourceCode, offset, params.newName);
    if (typeof ranges === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, ranges);
    const edits = ranges.map(range => toTextEdit(document, range, params.newName));
    return workspaceEdit(document, edits, client().hasVersionedEdits);
  });
}

import {
  type ClientCapabilities,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

/** What the editor can do, as far as it matters here. */
export interface ClientFeatures {
  /** It asks for problems, and asks again when it is told to; else they are sent to it. */
  pullsDiagnostics: boolean;
  /** It can be asked to watch files. */
  watchesFiles: boolean;
  /** It says which folders are opened and closed. */
  hasFolders: boolean;
  /** Edits name the version of the document that they are for. */
  hasVersionedEdits: boolean;
  /** Symbols may hold symbols. */
  nestsSymbols: boolean;
  /** It asks what is to be renamed before it asks for the name. */
  preparesRename: boolean;
  /** Hovers may be Markdown. */
  showsMarkdown: boolean;
}

/** What an editor has said of itself; what it did not mention, it cannot. */
export function clientFeatures({ textDocument, workspace }: ClientCapabilities): ClientFeatures {
  const refreshes = workspace?.diagnostics?.refreshSupport ?? false;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined && refreshes,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    hasFolders: workspace?.workspaceFolders ?? false,
    hasVersionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
  };
}

/** The kind of the code action that fixes all; those for a single problem are `quickfix`. */
export const FIX_ALL = 'source.fixAll.dflint';

/** What the server offers to an editor. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: !client.watchesFiles,
    },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'dflint',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
    hoverProvider: true,
    documentSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    foldingRangeProvider: true,
    completionProvider: { triggerCharacters: ['=', ',', ' ', '/', '-'] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

import type { Readable, Writable } from 'node:stream';
import {
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientFeatures, clientFeatures, serverCapabilities } from './capabilities.ts';
import { ConfigProblems } from './config-problems.ts';
import { toDiagnostics } from './diagnostics.ts';
import { Editor } from './editor.ts';
import { answerLintRequests } from './lint-requests.ts';
import { openSession } from './lifecycle.ts';
import type { CreateLinter } from './linter.ts';
import { Lints } from './lints.ts';
import { Publisher } from './publisher.ts';
import { answerStageRequests } from './stage-requests.ts';
import { Workspace } from './workspace.ts';

export interface ServerOptions {
  /** Where the editor writes. */
  input: Readable;
  /** Where it reads; nothing else may be written there. */
  output: Writable;
  /** Makes what lints a folder. */
  createLinter: CreateLinter;
  /** The folder of documents that are not saved, when no folder is open; absolute. */
  cwd: string;
  /** The version that the editor shows. */
  version: string;
  /** Globs of the files that bear on the results, apart from the documents: configs, ignore files. */
  watchedFiles: readonly string[];
}

/**
 * Runs the language server until the editor ends it. Never rejects.
 *
 * @returns the exit code: 0 when the editor said goodbye, 1 when it went away.
 */
export async function startServer(options: ServerOptions): Promise<number> {
  const { createLinter, cwd, version, watchedFiles } = options;
  const { connection, exit } = openSession(options.input, options.output);
  const documents = new TextDocuments(TextDocument);
  const editor = new Editor(connection);
  const warn = (problem: unknown): void => editor.warn(String(problem));
  const workspace = new Workspace(createLinter, cwd, warn);
  const problems = new ConfigProblems(editor);
  const lints = new Lints(
    workspace,
    error => problems.report(error),
    ({ ruleId, crash = '' }) => editor.error(`The rule ${ruleId ?? ''} crashed: ${crash}`),
  );
  const publisher = new Publisher(editor, documents, lints);
  let client: ClientFeatures = clientFeatures({});

  const reload = (): void => {
    workspace.reload();
    lints.forgetAll();
    problems.reset();
    if (client.pullsDiagnostics) connection.languages.diagnostics.refresh().catch(warn);
    else publisher.publishAll();
  };

  connection.onInitialize(({ capabilities, workspaceFolders, rootUri }) => {
    client = clientFeatures(capabilities);
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? [rootUri ?? []].flat();
    workspace.changeFolders(folders, []);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'dflint', version } };
  });
  connection.onInitialized(() => {
    if (client.watchesFiles) {
      const watchers = watchedFiles.map(globPattern => ({ globPattern }));
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(warn);
    }
    if (client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
        reload();
      });
    }
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // An installation changes very many files, of which no config is.
    if (!changes.every(({ uri }) => uri.includes('/node_modules/'))) reload();
  });
  connection.onDidChangeConfiguration(reload);

  documents.onDidChangeContent(({ document }) => {
    lints.forget(document.uri);
    if (!client.pullsDiagnostics) publisher.changed(document);
  });
  documents.onDidClose(({ document }) => {
    lints.forget(document.uri);
    if (!client.pullsDiagnostics) publisher.closed(document);
  });
  // Where the editor does not watch files, a save is the time to look at them again.
  documents.onDidSave(() => {
    if (!client.watchesFiles) reload();
  });
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    if (!document) return { kind: 'full', items: [] };
    const pending = lints.of(document);
    const lint = await pending;
    if (!lints.isCurrent(uri, pending)) {
      const data = { retriggerRequest: true };
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed.', data);
    }
    return { kind: 'full', items: toDiagnostics(document, lint) };
  });
  const context = { connection, documents, workspace, lints, editor, client: () => client };
  answerLintRequests(context);
  answerStageRequests(context);

  documents.listen(connection);
  connection.listen();
  const code = await exit;
  publisher.dispose();
  lints.forgetAll();
  connection.dispose();
  options.input.destroy();
  return code;
}

import type { Readable, Writable } from 'node:stream';
import {
  type ClientCapabilities,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from 'vscode-languageserver-protocol/node';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';

/** What an editor of today can do. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** The same, for one that asks for problems. */
export const PULLING: ClientCapabilities = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, diagnostic: {} },
  workspace: { ...MODERN.workspace, diagnostics: { refreshSupport: true } },
};

export interface EditorOptions {
  capabilities?: ClientCapabilities;
  /** URIs. */
  folders?: readonly string[];
  rootUri?: string;
  processId?: number;
}

/** An editor: talks to a server over streams, by a client library. */
export class EditorClient {
  readonly connection: MessageConnection;
  initialized: InitializeResult | null = null;
  readonly #received: { method: string; params: unknown }[] = [];
  readonly #waiting = new Set<() => void>();
  #version = 1;

  /**
   * @param fromServer what the server writes
   * @param toServer what it reads
   * @param refuses a request of the server that is answered with an error
   */
  constructor(fromServer: Readable, toServer: Writable, refuses?: string) {
    this.connection = createMessageConnection(
      new StreamMessageReader(fromServer),
      new StreamMessageWriter(toServer),
    );
    const receive = (method: string, params: unknown): void => {
      this.#received.push({ method, params });
      for (const wake of this.#waiting) wake();
    };
    this.connection.onNotification((method, params) =>
      receive(method, Array.isArray(params) ? params[0] : params),
    );
    this.connection.onRequest((method, params) => {
      receive(method, Array.isArray(params) ? params[0] : params);
      if (method === refuses) throw new Error('refused');
      return null;
    });
    this.connection.listen();
  }

  /** The next message of a method that was not asked for before. */
  async next<T>(method: string, matches: (params: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const index = this.#received.findIndex(
        message => message.method === method && matches(message.params as T),
      );
      const [found] = index < 0 ? [] : this.#received.splice(index, 1);
      if (found) return found.params as T;
      await new Promise<void>(resolve => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** How many messages of a method came that nobody asked for. */
  unread(method: string): number {
    return this.#received.filter(message => message.method === method).length;
  }

  /** The next problems of a document. */
  published(uri: string): Promise<PublishDiagnosticsParams> {
    return this.next('textDocument/publishDiagnostics', params => params.uri === uri);
  }

  async initialize({
    capabilities = MODERN,
    folders,
    rootUri,
    processId,
  }: EditorOptions = {}): Promise<InitializeResult> {
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: processId ?? null,
      rootUri: rootUri ?? null,
      capabilities,
      workspaceFolders: folders?.map(uri => ({ uri, name: uri })) ?? null,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'dockerfile', version: (this.#version = 1), text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Changes a piece of a document, or all of it. */
  async change(uri: string, text: string, range?: { start: Place; end: Place }): Promise<number> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [range ? { range, text } : { text }],
    });
    return this.#version;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<T>(method: string, uri: string, params: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    return (await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', uri)).items;
  }
}

interface Place {
  line: number;
  character: number;
}

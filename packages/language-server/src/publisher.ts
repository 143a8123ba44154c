import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toDiagnostics } from './diagnostics.ts';
import type { Editor } from './editor.ts';
import type { Lints } from './lints.ts';

/** How long after the last key a document is linted. */
const TYPING_PAUSE_MS = 150;

/** Sends the problems of open documents to editors that do not ask for them. */
export class Publisher {
  readonly #editor: Editor;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #lints: Lints;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(editor: Editor, documents: TextDocuments<TextDocument>, lints: Lints) {
    this.#editor = editor;
    this.#documents = documents;
    this.#lints = lints;
  }

  /** Lints a document that changed: at once when it is new, else when the typing stops. */
  changed({ uri }: TextDocument): void {
    const isNew = !this.#timers.has(uri);
    clearTimeout(this.#timers.get(uri));
    const timer = setTimeout(() => void this.publish(uri), isNew ? 0 : TYPING_PAUSE_MS);
    this.#timers.set(uri, timer);
  }

  /** Takes the problems of a document back. */
  closed({ uri }: TextDocument): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#editor.publish({ uri, diagnostics: [] });
  }

  /** Sends the problems of a document, unless it changes meanwhile: then they would be those of an older text. */
  async publish(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (!document) return;
    const pending = this.#lints.of(document);
    const lint = await pending;
    if (!this.#lints.isCurrent(uri, pending)) return;
    const diagnostics = toDiagnostics(document, lint);
    this.#editor.publish({ uri, version: document.version, diagnostics });
  }

  publishAll(): void {
    for (const uri of this.#documents.keys()) void this.publish(uri);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}

import {
  type Connection,
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShowMessageNotification,
} from 'vscode-languageserver';

/** What the server tells the editor of its own accord. None of it can fail: an editor that has gone away needs no word. */
export class Editor {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Problems of a file, in place of those before. */
  publish(params: PublishDiagnosticsParams): void {
    void this.#send(PublishDiagnosticsNotification.method, params);
  }

  /** What the user should see. */
  show(kind: 'error' | 'warning', text: string): void {
    const type = kind === 'error' ? MessageType.Error : MessageType.Warning;
    void this.#send(ShowMessageNotification.method, { type, message: `dflint: ${text}` });
  }

  /** An error for the log. */
  error(message: string): void {
    void this.#send(LogMessageNotification.method, { type: MessageType.Error, message });
  }

  /** A warning for the log. */
  warn(message: string): void {
    void this.#send(LogMessageNotification.method, { type: MessageType.Warning, message });
  }

  async #send(method: string, params: object): Promise<void> {
    try {
      await this.#connection.sendNotification(method, params);
    } catch {
      // The connection is closed.
    }
  }
}

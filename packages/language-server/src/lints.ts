import type { LintMessage } from '@dflint/core';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rules } from './linter.ts';
import { type Workspace, configPath } from './workspace.ts';

/** What is known of the problems of a document. */
export interface Lint {
  messages: readonly LintMessage[];
  rules: Rules;
}

const NOTHING: Lint = { messages: [], rules: new Map() };

/** The problems of the open documents, each worked out once for each version. */
export class Lints {
  readonly #workspace: Workspace;
  readonly #onError: (error: unknown) => void;
  readonly #onCrash: (message: LintMessage) => void;
  readonly #byUri = new Map<string, Promise<Lint>>();

  /**
   * @param onError told why a document could not be linted (a broken config, for one)
   * @param onCrash told of rules that threw
   */
  constructor(
    workspace: Workspace,
    onError: (error: unknown) => void,
    onCrash: (message: LintMessage) => void,
  ) {
    this.#workspace = workspace;
    this.#onError = onError;
    this.#onCrash = onCrash;
  }

  /** Never rejects: what cannot be linted has no problems. */
  of(document: TextDocument): Promise<Lint> {
    let lint = this.#byUri.get(document.uri);
    if (!lint) {
      lint = this.#lint(document);
      this.#byUri.set(document.uri, lint);
    }
    return lint;
  }

  /** Whether nothing has changed since: neither the document nor the configs. */
  isCurrent(uri: string, lint: Promise<Lint>): boolean {
    return this.#byUri.get(uri) === lint;
  }

  /** To be called when a document changes or is closed. */
  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  /** To be called when configs change. */
  forgetAll(): void {
    this.#byUri.clear();
  }

  async #lint(document: TextDocument): Promise<Lint> {
    const place = this.#workspace.placeOf(document.uri);
    const linter = this.#workspace.linterFor(place);
    try {
      const { filePath } = place;
      const [result] = await linter.lintText(document.getText(), { filePath, warnIgnored: false });
      if (!result) return NOTHING;
      const { messages } = result;
      for (const message of messages) if (message.crash !== undefined) this.#onCrash(message);
      return { messages, rules: await linter.rulesForFile(configPath(place)) };
    } catch (error) {
      this.#onError(error);
      return NOTHING;
    }
  }
}

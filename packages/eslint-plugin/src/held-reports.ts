import { type CommentConfig, type LintMessage, applyComments } from '@dflint/core';
import type { SourceCode } from '@dflint/semantics';

/** Hands a problem to ESLint. */
export type Send = (message: LintMessage) => void;

/**
 * What dflint's rules report about a file. It is held back until all of them have seen all of it, so that the comments
 * that silence them (dflint's own, hadolint's, BuildKit's) are applied to the whole, by dflint's engine.
 */
export class HeldReports {
  readonly #held = new Map<LintMessage, Send>();
  #useless: readonly LintMessage[] | null = null;

  add(message: LintMessage, send: Send): void {
    this.#held.set(message, send);
  }

  /**
   * Sends what comments do not hide; does nothing when called again.
   * @returns what is said about comments of dflint that do nothing.
   */
  finish(sourceCode: SourceCode, config: CommentConfig): readonly LintMessage[] {
    if (this.#useless) return this.#useless;
    const useless: LintMessage[] = [];
    for (const message of applyComments([...this.#held.keys()], sourceCode, config).messages) {
      const send = this.#held.get(message);
      if (send) send(message);
      else if (isUseless(message)) useless.push(message);
    }
    this.#held.clear();
    return (this.#useless = useless);
  }
}

/** Of what no rule reports, a comment that does nothing is a warning; an error is one whatever the rules find. */
export function isUseless({ severity }: LintMessage): boolean {
  return severity === 1;
}

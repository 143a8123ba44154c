import type { CheckScripts, ScriptFinding } from '@dflint/core';

/** How many answers are kept for the next text: an editor asks about the same scripts over and over. */
const KEPT_ANSWERS = 1000;

/**
 * What ShellCheck says about scripts. Rules cannot wait for it: they are told what is known, and what is not is noted. Who
 * lints has it checked then, and lints again.
 */
export class ScriptChecker {
  readonly #onWarning: (message: string) => void;
  /** By script, the one that was asked for last at the end. */
  readonly #answers = new Map<string, readonly ScriptFinding[]>();
  readonly #told = new Set<string>();

  constructor(onWarning: (message: string) => void) {
    this.#onWarning = onWarning;
  }

  /** What rules are given for one file: answers what is known, and adds to `open` what has to be checked. */
  lookUp(open: Set<string>): CheckScripts {
    return scripts => scripts.map(script => this.#answerOf(script, open));
  }

  /**
   * Has scripts checked, in one process. Warns when that is not possible, once for each reason; the next run tries it again.
   *
   * @returns whether more is known now, so that it pays to lint again.
   */
  async check(scripts: ReadonlySet<string>): Promise<boolean> {
    const { runShellCheck } = await import('./run-shellcheck.ts');
    const list = [...scripts].filter(script => !this.#answers.has(script));
    const outcome = list.length > 0 ? await runShellCheck(list) : { findings: [] };
    if ('problem' in outcome) {
      if (!this.#told.has(outcome.problem)) this.#onWarning(outcome.problem);
      this.#told.add(outcome.problem);
      return false;
    }
    list.forEach((script, index) => this.#answers.set(script, outcome.findings[index] ?? []));
    return true;
  }

  /** Forgets answers but for the newest ones, at the end of a run. */
  trim(): void {
    for (const script of this.#answers.keys()) {
      if (this.#answers.size <= KEPT_ANSWERS) break;
      this.#answers.delete(script);
    }
  }

  #answerOf(script: string, open: Set<string>): readonly ScriptFinding[] | null {
    const answer = this.#answers.get(script);
    if (answer === undefined) {
      open.add(script);
      return null;
    }
    this.#answers.delete(script);
    this.#answers.set(script, answer);
    return answer;
  }
}

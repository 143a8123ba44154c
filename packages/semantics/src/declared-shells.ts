import type { Comment, Dockerfile } from '@dflint/parser';

/** The shells that comments declare: each holds up to the next one, the next SHELL or the next FROM. */
export class DeclaredShells {
  /** In source order; null where what a comment has declared ends. */
  readonly #changes: { offset: number; shell: readonly string[] | null }[] = [];

  constructor(ast: Dockerfile, shellOf: (comment: Comment) => string | null) {
    for (const comment of ast.comments) {
      const shell = shellOf(comment);
      if (shell !== null) this.#changes.push({ offset: comment.range[0], shell: [shell] });
    }
    if (this.#changes.length === 0) return;
    for (const { from, instructions } of ast.stages) {
      for (const { type, range } of [from, ...instructions]) {
        if (type === 'FromInstruction' || type === 'ShellInstruction')
          this.#changes.push({ offset: range[0], shell: null });
      }
    }
    this.#changes.sort((a, b) => a.offset - b.offset);
  }

  /** What a comment declares for an offset, as SHELL would have it; null where none does. */
  at(offset: number): readonly string[] | null {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#changes[middle]?.offset ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? (this.#changes[low - 1]?.shell ?? null) : null;
  }
}

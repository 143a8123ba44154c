import type { Position } from '@dflint/parser';

/** Turns offsets into lines and columns and back. Lines end with `\n`, and start at 1; columns at 0. */
export class LineIndex {
  readonly #length: number;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#length = text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Offsets outside of the text count as its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: inside - (this.#starts[low - 1] ?? 0) };
  }

  /** The nearest offset where the text has no such place. */
  offsetAt({ line, column }: Position): number {
    if (line < 1) return 0;
    const start = this.#starts[line - 1] ?? this.#length;
    const end = this.#starts[line] === undefined ? this.#length : this.#starts[line] - 1;
    return Math.min(start + Math.max(column, 0), end);
  }
}

/** A script put together from pieces of the file, with the way back. Offsets are UTF-16 offsets. */
export class ScriptText {
  #text = '';
  /** Where each piece begins in the script, and in the file. */
  readonly #starts: number[] = [];
  readonly #offsets: number[] = [];

  get text(): string {
    return this.#text;
  }

  /** Adds what stands in the file from `offset` on; or what stands for that place, without being there. */
  add(piece: string, offset: number): void {
    if (piece === '') return;
    this.#starts.push(this.#text.length);
    this.#offsets.push(offset);
    this.#text += piece;
  }

  /** Where a character of the script stands in the file; behind the last one for the end of the script. */
  offsetAt(index: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return (this.#offsets[low - 1] ?? 0) + index - (this.#starts[low - 1] ?? 0);
  }

  /** Where `[start, end)` of the script stands in the file: it ends behind its last character, not before the next one. */
  rangeOf(start: number, end: number): [number, number] {
    return [this.offsetAt(start), end > start ? this.offsetAt(end - 1) + 1 : this.offsetAt(start)];
  }
}

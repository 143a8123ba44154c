import { LogicalLine } from './logical-line.ts';
import type { Segment } from './logical-line.ts';

/** Builds a text out of pieces of a line (flags without their quotes, decoded JSON), keeping where each piece stands. */
export class DecodedLine {
  readonly #line: LogicalLine;
  readonly #pieces: string[] = [];
  readonly #segments: Segment[] = [];
  length = 0;

  constructor(line: LogicalLine) {
    this.#line = line;
  }

  /** Takes `[start, end)` as it is. */
  copy(start: number, end: number): void {
    if (start < end) this.put(this.#line.text.slice(start, end), start, end);
  }

  /** Takes `text`, which stands for `[start, end)`. */
  put(text: string, start: number, end: number): void {
    this.#line.slice(start, Math.min(end, start + text.length), this.length, this.#segments);
    this.#pieces.push(text);
    this.length += text.length;
  }

  /** The line so far; `at` says where an empty one stands. */
  finish(at: number): LogicalLine {
    if (this.#segments.length === 0) this.#line.slice(at, at + 1, 0, this.#segments);
    return LogicalLine.joined(this.#pieces.join(''), this.#segments);
  }
}

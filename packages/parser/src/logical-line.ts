import type { Position, SourceLocation } from './ast.ts';

/** A piece of a logical line that stands in the file without interruption. */
interface Segment {
  /** Where it starts in `LogicalLine.text`. */
  start: number;
  /** What to add to an offset of the text to get the offset in the file. */
  shift: number;
  line: number;
  /** Offset in the file of the first character of its line. */
  lineStart: number;
}

/**
 * The text of one instruction with its continuations taken out, and the way back to the file.
 * An instruction on one line is a window on the file itself, so nothing is copied for it.
 * Look-ups keep a cursor: neighbouring ones cost nothing, however many lines the instruction has.
 */
export class LogicalLine {
  readonly text: string;
  /** `[start, end)` of `text` is what counts; it has no white space at its ends. */
  start: number;
  end: number;
  #segments: Segment[] | null = null;
  #index = 0;
  #segmentEnd = Infinity;
  #shift = 0;
  #line: number;
  #lineStart: number;

  constructor(text: string, start: number, end: number, line: number, lineStart: number) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.#line = line;
    this.#lineStart = lineStart;
  }

  /** A line made of pieces: `starts` says where each begins in `text`, the other lists where that is in the file. */
  static joined(text: string, segments: Segment[]): LogicalLine {
    const line = new LogicalLine(text, 0, text.length, 1, 0);
    line.#segments = segments;
    line.#enter(0);
    return line;
  }

  range(start: number, end: number): [number, number] {
    if (this.#segments === null) return [start, end];
    const first = this.#offset(start, end);
    return [first, this.#endOffset(start, end)];
  }

  loc(start: number, end: number): SourceLocation {
    if (this.#segments === null) {
      const line = this.#line;
      const lineStart = this.#lineStart;
      return { start: { line, column: start - lineStart }, end: { line, column: end - lineStart } };
    }
    const first = this.#position(this.#offset(start, end));
    return { start: first, end: this.#position(this.#endOffset(start, end)) };
  }

  /** The pieces that make up `[start, end)`, re-based so that the first starts at `target`; for texts derived from this line. */
  slice(start: number, end: number, target: number, into: Segment[]): void {
    let from = start;
    while (from < end) {
      this.#locate(from);
      into.push({
        start: target + from - start,
        shift: this.#shift - target + start,
        line: this.#line,
        lineStart: this.#lineStart,
      });
      from = this.#segmentEnd;
    }
  }

  /** File offset of the character at `start`; an empty node stands behind the character before it. */
  #offset(start: number, end: number): number {
    if (start === end && start > 0) return this.#endOffset(start, end);
    this.#locate(start);
    return start + this.#shift;
  }

  #endOffset(start: number, end: number): number {
    if (end === 0) {
      this.#locate(0);
      return this.#shift;
    }
    this.#locate(end - 1);
    return end + this.#shift;
  }

  /** Only valid right after `offset` or `endOffset`, which leave the cursor at the segment. */
  #position(offset: number): Position {
    return { line: this.#line, column: offset - this.#lineStart };
  }

  #locate(offset: number): void {
    const segments = this.#segments;
    if (segments === null) return;
    let index = this.#index;
    while (offset >= this.#segmentEnd && index < segments.length - 1) this.#enter(++index);
    while (index > 0 && offset < (segments[index]?.start ?? 0)) this.#enter(--index);
  }

  #enter(index: number): void {
    const segment = this.#segments?.[index];
    if (segment === undefined) return;
    this.#index = index;
    this.#segmentEnd = this.#segments?.[index + 1]?.start ?? Infinity;
    this.#shift = segment.shift;
    this.#line = segment.line;
    this.#lineStart = segment.lineStart;
  }
}

export type { Segment };

import type { Position } from './ast.ts';
import {
  BYTE_ORDER_MARK,
  CARRIAGE_RETURN,
  HASH,
  LINE_FEED,
  SPACE,
  TAB,
  skipSpaces,
  trimEnd,
} from './characters.ts';
import type { Context } from './context.ts';
import { LogicalLine } from './logical-line.ts';
import type { Segment } from './logical-line.ts';

/**
 * Reads the file line by line, once. `next` gives one instruction at a time with its continuations joined, by the
 * rules of `Parse` in BuildKit's `parser.go`; comments and blank lines inside of a continuation are left out.
 */
export class LineReader {
  readonly #context: Context;
  readonly #source: string;
  /** Of the physical line read last: its first character (behind a byte order mark), its end without the line break. */
  start = 0;
  end = 0;
  /** Number of that line, from 1. */
  line = 0;
  /** Offset that column 0 of that line has. */
  lineStart = 0;
  #next = 0;

  constructor(context: Context) {
    this.#context = context;
    this.#source = context.source;
  }

  /** Moves to the next physical line; false at the end of the file. */
  advance(): boolean {
    const source = this.#source;
    const start = this.#next;
    if (start >= source.length) return false;
    const lineFeed = source.indexOf('\n', start);
    let end = lineFeed === -1 ? source.length : lineFeed;
    this.#next = lineFeed === -1 ? end : lineFeed + 1;
    while (end > start && source.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    this.line++;
    this.lineStart = start;
    this.start = start === 0 && source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start;
    this.end = end;
    return true;
  }

  /** Takes back the last `advance`, so that `next` sees that line again. */
  retreat(): void {
    this.#next = this.lineStart;
    this.line--;
  }

  /** Offset of the first character that `advance` has not reached yet. */
  get position(): number {
    return this.#next;
  }

  /** Line and column of `position`: the start of a line, but for the end of a file without a last line break. */
  nextPosition(): Position {
    const next = this.#next;
    if (next === 0 || this.#source.charCodeAt(next - 1) === LINE_FEED)
      return { line: this.line + 1, column: 0 };
    return { line: this.line, column: next - this.lineStart };
  }

  /** The next instruction, or null at the end of the file. Comments on the way go to the context. */
  next(): LogicalLine | null {
    const source = this.#source;
    while (this.advance()) {
      const start = skipSpaces(source, this.start, this.end);
      if (start === this.end) continue;
      if (source.charCodeAt(start) === HASH) {
        this.addComment(start);
        continue;
      }
      const continuation = this.#findContinuation(start);
      if (continuation >= 0) return this.#join(start, continuation);
      return new LogicalLine(source, start, trimEnd(source, start, this.end), this.line, this.lineStart);
    }
    return null;
  }

  /** Records the comment that starts at `start` of the current line. */
  addComment(start: number): void {
    const { line, end } = this;
    const column = start - this.lineStart;
    this.#context.comments.push({
      type: 'Comment',
      parent: undefined,
      range: [start, end],
      loc: { start: { line, column }, end: { line, column: column + end - start } },
      value: this.#source.slice(start + 1, end),
    });
  }

  #join(start: number, continuation: number): LogicalLine {
    const source = this.#source;
    const pieces = [source.slice(start, continuation)];
    const segments: Segment[] = [{ start: 0, shift: start, line: this.line, lineStart: this.lineStart }];
    let length = continuation - start;
    let continued = true;
    while (continued && this.advance()) {
      const first = skipSpaces(source, this.start, this.end);
      if (first === this.end) continue;
      if (source.charCodeAt(first) === HASH) {
        this.addComment(first);
        continue;
      }
      const end = this.#findContinuation(this.start);
      continued = end >= 0;
      const piece = source.slice(this.start, continued ? end : this.end);
      if (piece === '') continue;
      pieces.push(piece);
      segments.push({
        start: length,
        shift: this.start - length,
        line: this.line,
        lineStart: this.lineStart,
      });
      length += piece.length;
    }
    const text = pieces.join('');
    const joined = LogicalLine.joined(text, segments);
    joined.end = trimEnd(text, 0, text.length);
    joined.start = skipSpaces(text, 0, joined.end);
    return joined;
  }

  /**
   * The offset of the escape character that continues the current line, or -1. It is the last one but for blanks, and
   * no other escape character stands before it (`lineContinuationRegex` in BuildKit's `parser.go`).
   */
  #findContinuation(start: number): number {
    const source = this.#source;
    const { escape } = this.#context;
    let offset = this.end - 1;
    while (offset >= start && (source.charCodeAt(offset) === SPACE || source.charCodeAt(offset) === TAB))
      offset--;
    if (offset < start || source.charCodeAt(offset) !== escape) return -1;
    return offset > start && source.charCodeAt(offset - 1) === escape ? -1 : offset;
  }
}

import type { Comment, SourceLocation, SyntaxProblem } from './ast.ts';
import { BACKSLASH } from './characters.ts';
import type { LogicalLine } from './logical-line.ts';

/** What all parts of one run of `parse` share. */
export class Context {
  readonly source: string;
  /** Code of the escape character in force. */
  escape = BACKSLASH;
  readonly errors: SyntaxProblem[] = [];
  readonly comments: Comment[] = [];
  #nextMarker = -1;

  constructor(source: string) {
    this.source = source;
  }

  /** Whether `<<` stands in the line. One search serves all lines up to the place that it finds. */
  mayHoldHeredoc(line: LogicalLine): boolean {
    const { text, start, end } = line;
    if (text !== this.source) return text.includes('<<');
    if (this.#nextMarker < start) {
      const found = text.indexOf('<<', start);
      this.#nextMarker = found === -1 ? Infinity : found;
    }
    return this.#nextMarker < end;
  }

  /** Records that BuildKit would refuse `[start, end)` of the line. */
  fail(
    line: LogicalLine,
    start: number,
    end: number,
    message: string,
    breaks: SyntaxProblem['breaks'] = 'file',
  ): void {
    this.failAt(line.range(start, end), line.loc(start, end), message, breaks);
  }

  failAt(
    range: [number, number],
    loc: SourceLocation,
    message: string,
    breaks: SyntaxProblem['breaks'] = 'file',
  ): void {
    this.errors.push({ message, breaks, range, loc });
  }
}

import type { Heredoc } from './ast.ts';
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  DASH,
  DOLLAR,
  DOUBLE_QUOTE,
  LESS_THAN,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  findCode,
  isDigit,
  isSpace,
} from './characters.ts';
import type { Context } from './context.ts';
import type { LineReader } from './line-reader.ts';
import type { LogicalLine } from './logical-line.ts';
import { quote } from './messages.ts';
import { NO_STOP, Pieces, WordLexer } from './variables.ts';

/** `<<EOF` on an instruction's line. */
export interface HeredocMarker {
  /** Offsets in the line. */
  start: number;
  end: number;
  name: string;
  stripTabs: boolean;
  expand: boolean;
}

/**
 * The heredocs that `[start, end)` of a line announces (`heredocsFromLine` in BuildKit's `parser.go`): words that
 * start with `<<`, a file descriptor before it allowed. The whole instruction is split, by the rules of a shell with
 * `\` as its escape character whatever the directive says; if its quotes do not match, there are none.
 */
export function findHeredocMarkers(line: LogicalLine, start: number, end: number): HeredocMarker[] {
  const { text } = line;
  const markers: HeredocMarker[] = [];
  const lexer = new WordLexer(line, start, end, BACKSLASH, true);
  const ignored = new Pieces();
  let wordStart = -1;
  while (lexer.offset < end) {
    const offset = lexer.offset;
    const code = text.charCodeAt(offset);
    if (isSpace(code)) {
      if (wordStart !== -1) addMarker(line, wordStart, offset, markers);
      wordStart = -1;
      lexer.offset++;
      continue;
    }
    if (wordStart === -1) wordStart = offset;
    if (code === SINGLE_QUOTE) {
      if (!lexer.readSingleQuoted(ignored, false)) return [];
    } else if (code === DOUBLE_QUOTE) {
      if (!lexer.readDoubleQuoted(ignored, false)) return [];
    } else if (code === DOLLAR) {
      if (!lexer.readDollar(ignored)) return [];
    } else if (code === BACKSLASH) {
      lexer.offset = Math.min(offset + 2, end);
    } else if (code === LESS_THAN && text.charCodeAt(offset + 1) === LESS_THAN) {
      lexer.offset = skipMarkerSpace(text, offset + 2, end);
    } else {
      lexer.offset++;
    }
  }
  if (wordStart !== -1) addMarker(line, wordStart, end, markers);
  return markers;
}

/** The heredoc that a word announces, or null. */
function addMarker(line: LogicalLine, start: number, end: number, into: HeredocMarker[]): void {
  const marker = parseMarker(line, start, end);
  if (marker !== null) into.push(marker);
}

/** `[start, end)` as `<<NAME`, or null if it is something else (`<<<` and `a<<b` are). */
export function parseMarker(line: LogicalLine, start: number, end: number): HeredocMarker | null {
  const { text } = line;
  let offset = start;
  while (offset < end && isDigit(text.charCodeAt(offset))) offset++;
  if (
    offset + 2 >= end ||
    text.charCodeAt(offset) !== LESS_THAN ||
    text.charCodeAt(offset + 1) !== LESS_THAN
  ) {
    return null;
  }
  offset += 2;
  const stripTabs = text.charCodeAt(offset) === DASH;
  if (stripTabs) offset++;
  offset = skipMarkerSpace(text, offset, end);
  if (offset >= end || findCode(text, LESS_THAN, offset, end) !== -1) return null;
  const lexer = new WordLexer(line, offset, end, BACKSLASH);
  const pieces = new Pieces();
  lexer.readUntil(NO_STOP, pieces, false, false);
  const name = pieces.finish().value;
  if (lexer.malformed || name === '') return null;
  return { start, end, name, stripTabs, expand: countQuotes(name) === countQuotes(text.slice(offset, end)) };
}

/** Reads the bodies that follow an instruction, one for each marker, and reports those without an end. */
export function readHeredocs(
  context: Context,
  reader: LineReader,
  line: LogicalLine,
  markers: readonly HeredocMarker[],
): Heredoc[] {
  const heredocs = markers.map(marker => readHeredoc(context.source, reader, line, marker));
  const open = heredocs.findIndex(heredoc => !heredoc.closed);
  const marker = markers[open];
  if (marker !== undefined) {
    const message = `heredoc is not closed: no line with only ${quote(marker.name)} follows it`;
    context.fail(line, marker.start, marker.end, message);
  }
  return heredocs;
}

function readHeredoc(source: string, reader: LineReader, line: LogicalLine, marker: HeredocMarker): Heredoc {
  const { name, stripTabs, expand } = marker;
  const start = reader.position;
  const startPosition = reader.nextPosition();
  let contentEnd = source.length;
  let end = source.length;
  let closed = false;
  while (!closed && reader.advance()) {
    let first = reader.lineStart;
    while (stripTabs && first < reader.end && source.charCodeAt(first) === TAB) first++;
    if (reader.end - first === name.length && source.startsWith(name, first)) {
      closed = true;
      contentEnd = reader.lineStart;
      end = reader.end;
    }
  }
  const endPosition = closed ? { line: reader.line, column: end - reader.lineStart } : reader.nextPosition();
  return {
    type: 'Heredoc',
    parent: undefined,
    range: [start, end],
    loc: { start: startPosition, end: endPosition },
    name,
    marker: line.range(marker.start, marker.end),
    stripTabs,
    expand,
    content: source.slice(start, contentEnd),
    contentRange: [start, contentEnd],
    closed,
  };
}

function countQuotes(text: string): number {
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) count++;
  }
  return count;
}

/** BuildKit allows blanks between `<<` and the name. */
function skipMarkerSpace(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isMarkerSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

function isMarkerSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === CARRIAGE_RETURN;
}

import type { JsonString } from './ast.ts';
import {
  BACKSLASH,
  CLOSING_BRACKET,
  COMMA,
  DOUBLE_QUOTE,
  OPENING_BRACKET,
  SPACE,
  isDigit,
} from './characters.ts';
import { DecodedLine } from './decoded-line.ts';
import type { LogicalLine } from './logical-line.ts';
import { lex } from './words.ts';

/** Offsets of the strings of an array: start and end of each, quotes included, one after the other. */
type StringOffsets = number[];

/**
 * Whether `[start, end)` is exec form by BuildKit's rule (`parseJSON` in its `line_parsers.go`): a JSON array of
 * strings is; what is no JSON array at all is shell form (`null`); another array (`mixed`) is an error.
 */
export function findJsonStrings(text: string, start: number, end: number): StringOffsets | 'mixed' | null {
  if (start >= end || text.charCodeAt(start) !== OPENING_BRACKET) return null;
  const offsets: StringOffsets = [];
  let offset = skipJsonSpace(text, start + 1, end);
  if (offset < end && text.charCodeAt(offset) === CLOSING_BRACKET)
    return isEnd(text, offset + 1, end) ? offsets : null;
  for (;;) {
    if (offset >= end) return null;
    if (text.charCodeAt(offset) !== DOUBLE_QUOTE)
      return startsJsonValue(text, offset) ? mixedArray(text, start, end) : null;
    const stringEnd = findStringEnd(text, offset, end);
    if (stringEnd === -1) return null;
    offsets.push(offset, stringEnd);
    offset = skipJsonSpace(text, stringEnd, end);
    const code = offset < end ? text.charCodeAt(offset) : 0;
    if (code === CLOSING_BRACKET) return isEnd(text, offset + 1, end) ? offsets : null;
    if (code !== COMMA) return null;
    offset = skipJsonSpace(text, offset + 1, end);
  }
}

/** The nodes of strings found by `findJsonStrings`. */
export function createJsonStrings(
  line: LogicalLine,
  offsets: StringOffsets,
  escape: number,
  expand: boolean,
): JsonString[] {
  const strings: JsonString[] = [];
  for (let index = 0; index + 1 < offsets.length; index += 2) {
    strings.push(createJsonString(line, offsets[index] ?? 0, offsets[index + 1] ?? 0, escape, expand));
  }
  return strings;
}

function createJsonString(
  line: LogicalLine,
  start: number,
  end: number,
  escape: number,
  expand: boolean,
): JsonString {
  const { text } = line;
  const range = line.range(start, end);
  const loc = line.loc(start, end);
  const raw = text.slice(start + 1, end - 1);
  const escaped = raw.includes('\\');
  if (expand) {
    const inner = escaped ? decode(line, start + 1, end - 1) : line;
    const { value, parts } = escaped
      ? lex(inner, 0, inner.end, escape)
      : lex(line, start + 1, end - 1, escape);
    return { type: 'JsonString', parent: undefined, range, loc, value, parts };
  }
  const value = escaped ? decode(line, start + 1, end - 1).text : raw;
  return { type: 'JsonString', parent: undefined, range, loc, value, parts: value === '' ? [] : [value] };
}

const SIMPLE_ESCAPES: Readonly<Partial<Record<string, string>>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function decode(line: LogicalLine, start: number, end: number): LogicalLine {
  const { text } = line;
  const decoded = new DecodedLine(line);
  let run = start;
  for (let offset = start; offset < end; offset++) {
    if (text.charCodeAt(offset) !== BACKSLASH) continue;
    decoded.copy(run, offset);
    const letter = text.charAt(offset + 1);
    const length = letter === 'u' ? 6 : 2;
    const character =
      letter === 'u'
        ? String.fromCharCode(Number.parseInt(text.slice(offset + 2, offset + 6), 16))
        : (SIMPLE_ESCAPES[letter] ?? letter);
    decoded.put(character, offset, offset + length);
    run = offset + length;
    offset = run - 1;
  }
  decoded.copy(run, end);
  return decoded.finish(start);
}

/** The offset behind the closing quote, or -1 if what starts at `start` is no valid JSON string. */
function findStringEnd(text: string, start: number, end: number): number {
  for (let offset = start + 1; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === DOUBLE_QUOTE) return offset + 1;
    if (code < SPACE) return -1;
    if (code !== BACKSLASH) continue;
    const letter = text.charAt(++offset);
    if (offset >= end) return -1;
    if (letter === 'u') {
      if (offset + 4 >= end || !/^[0-9a-f]{4}$/iu.test(text.slice(offset + 1, offset + 5))) return -1;
      offset += 4;
    } else if (!'"\\/bfnrt'.includes(letter)) {
      return -1;
    }
  }
  return -1;
}

/** Whether a value that is no string may start here; keeps shell tests (`[ -f x ]`) from being tried as JSON. */
function startsJsonValue(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return isDigit(code) || '-tfn{['.includes(text.charAt(offset));
}

/** Rare: an array with something else than strings. It is an error only if it is valid JSON. */
function mixedArray(text: string, start: number, end: number): 'mixed' | null {
  try {
    JSON.parse(text.slice(start, end));
    return 'mixed';
  } catch {
    return null;
  }
}

function isEnd(text: string, start: number, end: number): boolean {
  return skipJsonSpace(text, start, end) === end;
}

function skipJsonSpace(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isJsonSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

function isJsonSpace(code: number): boolean {
  return code === SPACE || code === 9 || code === 10 || code === 13;
}

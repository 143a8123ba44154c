/** Character codes and classes that BuildKit's parser distinguishes. */

export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const SINGLE_QUOTE = 39;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const SLASH = 47;
export const COLON = 58;
export const LESS_THAN = 60;
export const EQUALS = 61;
export const QUESTION_MARK = 63;
export const OPENING_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSING_BRACKET = 93;
export const UNDERSCORE = 95;
export const OPENING_BRACE = 123;
export const CLOSING_BRACE = 125;
export const BYTE_ORDER_MARK = 0xfeff;

/** What Go's `unicode.IsSpace` takes as white space: it surrounds instructions and separates key-value pairs. */
export function isSpace(code: number): boolean {
  return code <= SPACE ? code === SPACE || (code >= 9 && code <= 13) : code >= 0x85 && isWideSpace(code);
}

function isWideSpace(code: number): boolean {
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** `[\t\v\f\r ]`: what ends a keyword and separates the arguments of FROM, COPY, ADD, EXPOSE and VOLUME. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || (code >= 11 && code <= 13);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The first offset of `[start, end)` that is no white space, or `end`. */
export function skipSpaces(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The offset behind the last character of `[start, end)` that is no white space, or `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isSpace(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

/** The first offset of `[start, end)` that holds `code`, or -1. Unlike `indexOf` it never looks beyond `end`. */
export function findCode(text: string, code: number, start: number, end: number): number {
  for (let offset = start; offset < end; offset++) {
    if (text.charCodeAt(offset) === code) return offset;
  }
  return -1;
}

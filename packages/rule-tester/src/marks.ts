/** Where a report stands, as a `LintMessage` has it: from 1, the end exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** The keys of a place. */
export const PLACE_KEYS = ['line', 'column', 'endLine', 'endColumn'] as const;

/** A text without its marks, and what they enclosed, in the order of the opening ones. */
export interface UnmarkedText {
  text: string;
  places: Place[];
}

/**
 * Takes the marks `«` and `»` out of a text. They may be nested.
 * @throws Error when a mark has no counterpart.
 */
export function unmark(code: string): UnmarkedText {
  const places: Place[] = [];
  const open: Place[] = [];
  let text = '';
  let line = 1;
  let column = 1;
  for (const char of code) {
    if (char === '«') {
      const place = { line, column, endLine: 0, endColumn: 0 };
      places.push(place);
      open.push(place);
    } else if (char === '»') {
      const place = open.pop();
      if (!place) throw new Error(`The mark » in line ${line} has no « before it.`);
      place.endLine = line;
      place.endColumn = column;
    } else {
      text += char;
      column = char === '\n' ? 1 : column + char.length;
      if (char === '\n') line++;
    }
  }
  const [first] = open;
  if (first) throw new Error(`The mark « in line ${first.line} has no » behind it.`);
  return { text, places };
}

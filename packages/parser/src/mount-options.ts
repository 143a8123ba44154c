import type { FlagOption, Word } from './ast.ts';
import { COMMA, DOUBLE_QUOTE, EQUALS, findCode } from './characters.ts';
import { DecodedLine } from './decoded-line.ts';
import type { LogicalLine } from './logical-line.ts';
import { readWordFrom } from './words.ts';

/**
 * The options of `--mount=[start, end)`: fields of one CSV record (`go-csvvalue`, as `commands_runmount.go` of BuildKit
 * uses it), each `key=value` or `key`. Null if it is no valid record: a quote in the wrong place, or nothing at all.
 */
export function readMountOptions(
  line: LogicalLine,
  start: number,
  end: number,
  escape: number,
): FlagOption[] | null {
  const { text } = line;
  if (start === end) return null;
  const options: FlagOption[] = [];
  let offset = start;
  for (;;) {
    let fieldEnd: number;
    if (offset < end && text.charCodeAt(offset) === DOUBLE_QUOTE) {
      const quoted = new DecodedLine(line);
      fieldEnd = readQuotedField(text, offset, end, quoted);
      if (fieldEnd === -1) return null;
      const inner = quoted.finish(offset);
      options.push(createOption(line, offset, fieldEnd, inner, 0, inner.end, escape));
    } else {
      const comma = findCode(text, COMMA, offset, end);
      fieldEnd = comma === -1 ? end : comma;
      if (findCode(text, DOUBLE_QUOTE, offset, fieldEnd) !== -1) return null;
      options.push(createOption(line, offset, fieldEnd, line, offset, fieldEnd, escape));
    }
    if (fieldEnd >= end) return options;
    offset = fieldEnd + 1;
  }
}

/** Takes the content of a field in quotes, where `""` stands for one; gives the offset behind it, or -1. */
function readQuotedField(text: string, start: number, end: number, into: DecodedLine): number {
  let run = start + 1;
  for (let offset = run; offset < end; offset++) {
    if (text.charCodeAt(offset) !== DOUBLE_QUOTE) continue;
    into.copy(run, offset);
    const next = offset + 1;
    if (next >= end || text.charCodeAt(next) === COMMA) return next;
    if (text.charCodeAt(next) !== DOUBLE_QUOTE) return -1;
    run = next;
    offset = next;
  }
  return -1;
}

function createOption(
  line: LogicalLine,
  start: number,
  end: number,
  inner: LogicalLine,
  first: number,
  last: number,
  escape: number,
): FlagOption {
  const equals = findCode(inner.text, EQUALS, first, last);
  const key = inner.text.slice(first, equals === -1 ? last : equals).toLowerCase();
  let value: Word | null = null;
  if (equals !== -1) {
    const valueStart = findCode(line.text, EQUALS, start, end) + 1;
    value = readWordFrom(line, valueStart, end, inner, equals + 1, last, escape);
  }
  return {
    type: 'FlagOption',
    parent: undefined,
    range: line.range(start, end),
    loc: line.loc(start, end),
    key,
    value,
  };
}

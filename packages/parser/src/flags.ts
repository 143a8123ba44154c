import type { Flag, FlagOption, Word } from './ast.ts';
import { DASH, DOUBLE_QUOTE, EQUALS, SINGLE_QUOTE, findCode, isBlank, skipSpaces } from './characters.ts';
import { DecodedLine } from './decoded-line.ts';
import { expandedFlags } from './instruction-table.ts';
import type { LogicalLine } from './logical-line.ts';
import { readMountOptions } from './mount-options.ts';
import { literalWord, readWordFrom } from './words.ts';

/**
 * Reads the flags at the start of an instruction's arguments, for any instruction: BuildKit splits them off before
 * it looks at the rest (`extractBuilderFlags` in its `split_command.go`). A lone `--` ends them.
 * Gives the offset at which the arguments go on.
 */
export function readFlags(
  line: LogicalLine,
  start: number,
  end: number,
  escape: number,
  flags: Flag[],
): number {
  const { text } = line;
  let offset = start;
  for (;;) {
    while (offset < end && isBlank(text.charCodeAt(offset))) offset++;
    if (offset + 1 >= end || text.charCodeAt(offset) !== DASH || text.charCodeAt(offset + 1) !== DASH) {
      return skipSpaces(text, offset, end);
    }
    const flagStart = offset;
    let quote = 0;
    let plain = true;
    for (; offset < end; offset++) {
      const code = text.charCodeAt(offset);
      if (code === escape) {
        plain = false;
        offset++;
      } else if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
        plain = false;
        quote = code;
      } else if (isBlank(code)) {
        break;
      }
    }
    offset = Math.min(offset, end);
    const decoded = plain ? line : unquote(line, flagStart, offset, escape);
    const first = plain ? flagStart : 0;
    const last = plain ? offset : decoded.end;
    if (last - first === 2) return skipSpaces(text, offset, end);
    flags.push(createFlag(line, flagStart, offset, decoded, first, last, escape));
  }
}

function unquote(line: LogicalLine, start: number, end: number, escape: number): LogicalLine {
  const { text } = line;
  const decoded = new DecodedLine(line);
  let quote = 0;
  let run = start;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    const isEscape = code === escape;
    const isQuote = quote === 0 ? code === SINGLE_QUOTE || code === DOUBLE_QUOTE : code === quote;
    if (!isEscape && !isQuote) continue;
    decoded.copy(run, offset);
    run = offset + 1;
    if (isEscape) offset++;
    else quote = quote === 0 ? code : 0;
  }
  decoded.copy(run, end);
  return decoded.finish(start);
}

/** `decoded` holds the flag's text without quotes and escapes at `[first, last)`. */
function createFlag(
  line: LogicalLine,
  start: number,
  end: number,
  decoded: LogicalLine,
  first: number,
  last: number,
  escape: number,
): Flag {
  const equals = findCode(decoded.text, EQUALS, first, last);
  const name = decoded.text.slice(first + 2, equals === -1 ? last : equals);
  let value: Word | null = null;
  let options: FlagOption[] = [];
  if (equals !== -1) {
    const valueStart = findCode(line.text, EQUALS, start, end) + 1;
    if (expandedFlags.has(name)) {
      value = readWordFrom(line, valueStart, end, decoded, equals + 1, last, escape);
    } else {
      value = literalWord(line, valueStart, end, decoded.text.slice(equals + 1, last));
      if (name === 'mount') options = readMountOptions(decoded, equals + 1, last, escape) ?? [];
    }
  }
  return {
    type: 'Flag',
    parent: undefined,
    range: line.range(start, end),
    loc: line.loc(start, end),
    name,
    value,
    options,
  };
}

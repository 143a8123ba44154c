import type { ArgInstruction, EnvInstruction, KeyValue, LabelInstruction } from '../ast.ts';
import { DOUBLE_QUOTE, EQUALS, SINGLE_QUOTE, findCode, isBlank, isSpace, skipSpaces } from '../characters.ts';
import type { LogicalLine } from '../logical-line.ts';
import { quote } from '../messages.ts';
import { refuse } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { readWord } from '../words.ts';

/** The end of the word that starts at `start`: white space that is neither quoted nor escaped (`parseWords` of BuildKit). */
function findWordEnd(text: string, start: number, end: number, escape: number): number {
  let quote = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === escape && quote !== SINGLE_QUOTE) offset++;
    else if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) quote = code;
    else if (isSpace(code)) return offset;
  }
  return end;
}

/** BuildKit drops an escape character at the end of a line; here it would be a word of its own. */
function isLoneEscape(text: string, start: number, end: number, escape: number): boolean {
  return start === end - 1 && text.charCodeAt(start) === escape;
}

function createPair(
  line: LogicalLine,
  start: number,
  keyEnd: number,
  valueStart: number,
  end: number,
  escape: number,
): KeyValue {
  const range = line.range(start, end);
  const loc = line.loc(start, end);
  const key = readWord(line, start, keyEnd, escape);
  const value = keyEnd === end ? null : readWord(line, valueStart, end, escape);
  return { type: 'KeyValue', parent: undefined, range, loc, key, value };
}

/** Pairs for ENV and LABEL: `key=value ...`, or `key value` if the first word has no `=`. */
function readPairs(statement: Statement): { pairs: KeyValue[]; legacy: boolean } | null {
  const { context, line, name, start, end } = statement;
  const { text } = line;
  const { escape } = context;
  if (start === end || isLoneEscape(text, start, end, escape)) {
    return refuse(statement, `${name} requires at least one argument: ${name} key=value`);
  }
  if (findCode(text, EQUALS, start, findWordEnd(text, start, end, escape)) === -1) {
    let keyEnd = start;
    while (keyEnd < end && !isBlank(text.charCodeAt(keyEnd))) keyEnd++;
    let valueStart = keyEnd;
    while (valueStart < end && isBlank(text.charCodeAt(valueStart))) valueStart++;
    if (valueStart === end) {
      return refuse(statement, `${name} requires two arguments, a key and a value: ${name} key=value`);
    }
    return { pairs: [createPair(line, start, keyEnd, valueStart, end, escape)], legacy: true };
  }
  const pairs: KeyValue[] = [];
  let offset = start;
  while (offset < end && !isLoneEscape(text, offset, end, escape)) {
    const wordEnd = findWordEnd(text, offset, end, escape);
    const equals = findCode(text, EQUALS, offset, wordEnd);
    if (equals === -1) {
      const word = text.slice(offset, wordEnd);
      return refuse(statement, `no "=" in ${quote(word)}: write ${name} key=value`, offset, wordEnd);
    }
    if (equals === offset) {
      return refuse(statement, `a name in ${name} cannot be empty: write ${name} key=value`, offset, wordEnd);
    }
    pairs.push(createPair(line, offset, equals, equals + 1, wordEnd, escape));
    offset = skipSpaces(text, wordEnd, end);
  }
  return { pairs, legacy: false };
}

export function parseEnv(statement: Statement): EnvInstruction | null {
  const { range, loc, keyword, flags } = statement;
  const read = readPairs(statement);
  if (read === null) return null;
  return {
    type: 'EnvInstruction',
    parent: undefined,
    range,
    loc,
    keyword,
    flags,
    pairs: read.pairs,
    legacy: read.legacy,
  };
}

export function parseLabel(statement: Statement): LabelInstruction | null {
  const { range, loc, keyword, flags } = statement;
  const read = readPairs(statement);
  if (read === null) return null;
  return {
    type: 'LabelInstruction',
    parent: undefined,
    range,
    loc,
    keyword,
    flags,
    pairs: read.pairs,
    legacy: read.legacy,
  };
}

/** `ARG name[=default] ...` */
export function parseArg(statement: Statement): ArgInstruction | null {
  const { context, line, range, loc, keyword, flags, start, end } = statement;
  const { text } = line;
  const { escape } = context;
  if (start === end || isLoneEscape(text, start, end, escape)) {
    return refuse(statement, 'ARG requires at least one argument: ARG name[=default]');
  }
  const pairs: KeyValue[] = [];
  let offset = start;
  while (offset < end && !isLoneEscape(text, offset, end, escape)) {
    const wordEnd = findWordEnd(text, offset, end, escape);
    const equals = findCode(text, EQUALS, offset, wordEnd);
    if (equals === offset) {
      return refuse(statement, 'a name in ARG cannot be empty: write ARG name[=default]', offset, wordEnd);
    }
    pairs.push(createPair(line, offset, equals === -1 ? wordEnd : equals, equals + 1, wordEnd, escape));
    offset = skipSpaces(text, wordEnd, end);
  }
  return { type: 'ArgInstruction', parent: undefined, range, loc, keyword, flags, pairs };
}

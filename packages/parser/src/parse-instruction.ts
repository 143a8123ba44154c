import type { Flag, Heredoc, Instruction, OnbuildInstruction } from './ast.ts';
import { isBlank, isSpace } from './characters.ts';
import { checkFlags } from './check-flags.ts';
import type { Context } from './context.ts';
import { readFlags } from './flags.ts';
import { findHeredocMarkers, readHeredocs } from './heredocs.ts';
import { instructionNames } from './instruction-table.ts';
import type { InstructionName } from './instruction-table.ts';
import {
  parseCmd,
  parseEntrypoint,
  parseHealthcheck,
  parseRun,
  parseShell,
  refuseMixedArray,
} from './instructions/commands.ts';
import { parseAdd, parseCopy, parseVolume } from './instructions/files.ts';
import { parseFrom } from './instructions/from.ts';
import { parseArg, parseEnv, parseLabel } from './instructions/key-values.ts';
import {
  parseExpose,
  parseMaintainer,
  parseStopsignal,
  parseUser,
  parseWorkdir,
} from './instructions/single-words.ts';
import { findJsonStrings } from './json-array.ts';
import type { LineReader } from './line-reader.ts';
import type { LogicalLine } from './logical-line.ts';
import { refuse } from './statement.ts';
import type { Statement } from './statement.ts';
import { shorten, suggestion } from './messages.ts';
import { createKeyword } from './words.ts';

type ArgumentParser = (statement: Statement) => Instruction | null;

const argumentParsers: Record<Exclude<InstructionName, 'ONBUILD'>, ArgumentParser> = {
  ADD: parseAdd,
  ARG: parseArg,
  CMD: parseCmd,
  COPY: parseCopy,
  ENTRYPOINT: parseEntrypoint,
  ENV: parseEnv,
  EXPOSE: parseExpose,
  FROM: parseFrom,
  HEALTHCHECK: parseHealthcheck,
  LABEL: parseLabel,
  MAINTAINER: parseMaintainer,
  RUN: parseRun,
  SHELL: parseShell,
  STOPSIGNAL: parseStopsignal,
  USER: parseUser,
  VOLUME: parseVolume,
  WORKDIR: parseWorkdir,
};

const takesHeredocs: ReadonlySet<InstructionName> = new Set(['ADD', 'COPY', 'RUN']);
const takesJson: ReadonlySet<InstructionName> = new Set([
  'ADD',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'RUN',
  'SHELL',
  'VOLUME',
]);

const namesByKeyword = new Map<string, InstructionName>();
for (const name of instructionNames) namesByKeyword.set(name, name).set(name.toLowerCase(), name);

/** Instructions that cannot be triggers of ONBUILD (`parseOnBuild` of BuildKit). */
const neverTriggers: ReadonlySet<InstructionName> = new Set(['FROM', 'MAINTAINER', 'ONBUILD']);

/** Parses the instruction of a line; the bodies of its heredocs are taken from the reader. Errors go to the context. */
export function parseInstruction(context: Context, reader: LineReader, line: LogicalLine): Instruction {
  return parseAt(context, reader, line, line.start);
}

function parseAt(context: Context, reader: LineReader, line: LogicalLine, start: number): Instruction {
  const { text, end } = line;
  const keywordEnd = findKeywordEnd(text, start, end);
  const value = text.slice(start, keywordEnd);
  const keyword = createKeyword(line, start, keywordEnd, value);
  const flags: Flag[] = [];
  const argumentsStart = readFlags(line, keywordEnd, end, context.escape, flags);
  const range: [number, number] = [keyword.range[0], line.range(end, end)[1]];
  const loc = { start: keyword.loc.start, end: line.loc(end, end).end };
  const name = findName(value);
  if (name === undefined) {
    context.failAt(keyword.range, keyword.loc, unknownInstruction(value));
    return { type: 'InvalidInstruction', parent: undefined, range, loc, keyword, flags };
  }
  const statement: Statement = {
    context,
    line,
    name,
    keyword,
    flags,
    range,
    loc,
    start: argumentsStart,
    end,
    json: null,
    heredocs: [],
  };
  const instruction =
    name === 'ONBUILD' ? parseOnbuild(statement, reader) : parseKnown(statement, name, reader);
  return (
    instruction ?? {
      type: 'InvalidInstruction',
      parent: undefined,
      range: statement.range,
      loc: statement.loc,
      keyword,
      flags,
    }
  );
}

function parseKnown(
  statement: Statement,
  name: Exclude<InstructionName, 'ONBUILD'>,
  reader: LineReader,
): Instruction | null {
  const { context, line, start, end } = statement;
  if (takesJson.has(name)) {
    const json = findJsonStrings(line.text, start, end);
    if (json === 'mixed') return refuseMixedArray(statement, start, end);
    statement.json = json;
  }
  if (statement.json === null && takesHeredocs.has(name) && context.mayHoldHeredoc(line)) {
    const markers = findHeredocMarkers(line, line.start, line.end);
    statement.heredocs = readHeredocs(context, reader, line, markers);
    extendTo(statement, statement.heredocs.at(-1));
  }
  return checkFlags(statement) ? argumentParsers[name](statement) : null;
}

/** `ONBUILD instruction`. Triggers do not nest, so neither does this. */
function parseOnbuild(statement: Statement, reader: LineReader): OnbuildInstruction | null {
  const { context, line, keyword, flags, start, end } = statement;
  if (start === end) return refuse(statement, 'ONBUILD requires at least one argument: an instruction');
  if (!checkFlags(statement)) return null;
  const triggerEnd = findKeywordEnd(line.text, start, end);
  const trigger = findName(line.text.slice(start, triggerEnd));
  if (trigger !== undefined && neverTriggers.has(trigger)) {
    return refuse(statement, `${trigger} is not allowed as a trigger of ONBUILD`, start, triggerEnd);
  }
  const instruction = parseAt(context, reader, line, start);
  extendTo(statement, instruction);
  const { range, loc } = statement;
  return { type: 'OnbuildInstruction', parent: undefined, range, loc, keyword, flags, instruction };
}

function extendTo(statement: Statement, last: Heredoc | Instruction | undefined): void {
  if (last === undefined) return;
  statement.range = [statement.range[0], last.range[1]];
  statement.loc = { start: statement.loc.start, end: last.loc.end };
}

function findKeywordEnd(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && !isBlank(text.charCodeAt(offset))) offset++;
  return offset;
}

function findName(keyword: string): InstructionName | undefined {
  return namesByKeyword.get(keyword) ?? namesByKeyword.get(keyword.toLowerCase());
}

const MERGE_CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})$/u;

function unknownInstruction(keyword: string): string {
  if (keyword === '') return 'a line continuation that continues no instruction';
  if (MERGE_CONFLICT.test(keyword))
    return `unknown instruction: ${keyword} (left over from a merge conflict)`;
  const space = findWideSpace(keyword);
  if (space !== -1 && findName(keyword.slice(0, space)) !== undefined) {
    const code = keyword.charCodeAt(space).toString(16).toUpperCase().padStart(4, '0');
    return `${keyword.slice(0, space)} is followed by white space that separates nothing (U+${code}): write a plain space`;
  }
  return `unknown instruction: ${shorten(keyword)}${suggestion(keyword, instructionNames)}`;
}

function findWideSpace(text: string): number {
  for (let offset = 0; offset < text.length; offset++) if (isSpace(text.charCodeAt(offset))) return offset;
  return -1;
}

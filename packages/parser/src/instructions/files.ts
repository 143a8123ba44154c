import type { AddInstruction, CopyInstruction, JsonString, VolumeInstruction, Word } from '../ast.ts';
import { parseMarker } from '../heredocs.ts';
import { createJsonStrings } from '../json-array.ts';
import { refuse } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { eachArgument, lex, literalWord, readWord } from '../words.ts';

function readList(statement: Statement): (Word | JsonString)[] {
  const { context, line, json } = statement;
  if (json !== null) return createJsonStrings(line, json, context.escape, true);
  const list: Word[] = [];
  eachArgument(line.text, statement.start, statement.end, (start, end) => {
    // The name of a heredoc is never expanded.
    const isHeredoc = statement.heredocs.length > 0 && parseMarker(line, start, end) !== null;
    const word = isHeredoc
      ? literalWord(line, start, end, lex(line, start, end, context.escape).value)
      : readWord(line, start, end, context.escape);
    list.push(word);
  });
  return list;
}

function readSourcesAndDestination(
  statement: Statement,
): { sources: (Word | JsonString)[]; destination: Word | JsonString } | null {
  const { line, name, json, end } = statement;
  const sources = readList(statement);
  const destination = sources.pop();
  if (destination === undefined || sources.length === 0) {
    return refuse(statement, `${name} requires at least two arguments: a source and a destination`);
  }
  if (json === null) {
    let start = statement.start;
    eachArgument(line.text, statement.start, end, first => {
      start = first;
    });
    if (parseMarker(line, start, end) !== null) {
      return refuse(statement, `${name} cannot take a heredoc as its destination`, start, end);
    }
  }
  return { sources, destination };
}

export function parseCopy(statement: Statement): CopyInstruction | null {
  const { range, loc, keyword, flags, heredocs } = statement;
  const files = readSourcesAndDestination(statement);
  if (files === null) return null;
  const { sources, destination } = files;
  return {
    type: 'CopyInstruction',
    parent: undefined,
    range,
    loc,
    keyword,
    flags,
    sources,
    destination,
    heredocs,
  };
}

export function parseAdd(statement: Statement): AddInstruction | null {
  const { range, loc, keyword, flags, heredocs } = statement;
  const files = readSourcesAndDestination(statement);
  if (files === null) return null;
  const { sources, destination } = files;
  return {
    type: 'AddInstruction',
    parent: undefined,
    range,
    loc,
    keyword,
    flags,
    sources,
    destination,
    heredocs,
  };
}

export function parseVolume(statement: Statement): VolumeInstruction | null {
  const { range, loc, keyword, flags } = statement;
  const paths = readList(statement);
  if (paths.length === 0) return refuse(statement, 'VOLUME requires at least one argument: a path');
  const empty = paths.find(path => path.type === 'JsonString' && path.value.trim() === '');
  if (empty !== undefined) {
    statement.context.failAt(empty.range, empty.loc, 'VOLUME cannot take an empty path', 'instruction');
    return null;
  }
  return { type: 'VolumeInstruction', parent: undefined, range, loc, keyword, flags, paths };
}

import type {
  ExposeInstruction,
  MaintainerInstruction,
  StopsignalInstruction,
  UserInstruction,
  WorkdirInstruction,
  Word,
} from '../ast.ts';
import { refuse } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { eachArgument, literalWord, readWord } from '../words.ts';

/** The whole rest of the line as one word, whatever white space it holds. */
function readRest(statement: Statement, what: string): Word | null {
  const { context, line, name, start, end } = statement;
  if (start === end) return refuse(statement, `${name} requires exactly one argument: ${what}`);
  return readWord(line, start, end, context.escape);
}

export function parseWorkdir(statement: Statement): WorkdirInstruction | null {
  const { range, loc, keyword, flags } = statement;
  const path = readRest(statement, 'a path');
  return path && { type: 'WorkdirInstruction', parent: undefined, range, loc, keyword, flags, path };
}

export function parseUser(statement: Statement): UserInstruction | null {
  const { range, loc, keyword, flags } = statement;
  const user = readRest(statement, 'a name or id');
  return user && { type: 'UserInstruction', parent: undefined, range, loc, keyword, flags, user };
}

export function parseStopsignal(statement: Statement): StopsignalInstruction | null {
  const { range, loc, keyword, flags } = statement;
  const signal = readRest(statement, 'a signal');
  return signal && { type: 'StopsignalInstruction', parent: undefined, range, loc, keyword, flags, signal };
}

export function parseMaintainer(statement: Statement): MaintainerInstruction | null {
  const { line, range, loc, keyword, flags, start, end } = statement;
  if (start === end) return refuse(statement, 'MAINTAINER requires exactly one argument: a name');
  const author = literalWord(line, start, end, line.text.slice(start, end));
  return { type: 'MaintainerInstruction', parent: undefined, range, loc, keyword, flags, author };
}

export function parseExpose(statement: Statement): ExposeInstruction | null {
  const { context, line, range, loc, keyword, flags, start, end } = statement;
  if (start === end) return refuse(statement, 'EXPOSE requires at least one argument: a port');
  const ports: Word[] = [];
  eachArgument(line.text, start, end, (first, last) => {
    ports.push(readWord(line, first, last, context.escape));
  });
  return { type: 'ExposeInstruction', parent: undefined, range, loc, keyword, flags, ports };
}

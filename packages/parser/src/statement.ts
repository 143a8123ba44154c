import type { Flag, Heredoc, Keyword, SourceLocation, SyntaxProblem } from './ast.ts';
import type { Context } from './context.ts';
import type { InstructionName } from './instruction-table.ts';
import type { LogicalLine } from './logical-line.ts';

/** One instruction after its keyword and flags have been read, before its arguments are. */
export interface Statement {
  context: Context;
  line: LogicalLine;
  name: InstructionName;
  keyword: Keyword;
  flags: Flag[];
  /** The whole instruction, heredocs included. */
  range: [number, number];
  loc: SourceLocation;
  /** `[start, end)` are the arguments in the line, without white space around. */
  start: number;
  end: number;
  /** Strings of the arguments if they are a JSON array, null otherwise; only for instructions that may take one. */
  json: number[] | null;
  heredocs: Heredoc[];
}

/** Reports an error in the arguments and gives null, which makes the instruction invalid. */
export function refuse(
  statement: Statement,
  message: string,
  start = statement.start,
  end = statement.end,
): null {
  const { context, line, keyword, name } = statement;
  const breaks = breaksOf(name);
  if (start === end) context.failAt(keyword.range, keyword.loc, message, breaks);
  else context.fail(line, start, end, message, breaks);
  return null;
}

/** How far an error in an instruction goes: without its FROM, a stage is not there. */
export function breaksOf(name: InstructionName): SyntaxProblem['breaks'] {
  return name === 'FROM' ? 'file' : 'instruction';
}

import type { Flag, Heredoc, Keyword, SourceLocation } from './ast.ts';
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
  const { context, line } = statement;
  if (start === end) context.failAt(statement.keyword.range, statement.keyword.loc, message);
  else context.fail(line, start, end, message);
  return null;
}

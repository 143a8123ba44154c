import type { Comment, Instruction } from '@dflint/parser';

/**
 * The comments that BuildKit counts to each instruction: all since the instruction before, blank lines or not, or since
 * the last comment that is a bare `#` (`Parse` of frontend/dockerfile/parser/parser.go). Only instructions that have some.
 */
export function attachedComments(
  instructions: readonly Instruction[],
  comments: readonly Comment[],
  text: string,
): Map<Instruction, string[]> {
  const attached = new Map<Instruction, string[]>();
  let next = 0;
  let end = -1;
  for (const instruction of instructions) {
    let own: string[] = [];
    for (let comment = comments[next]; comment; comment = comments[++next]) {
      if (comment.range[0] >= instruction.range[0]) break;
      // What stands inside of the instruction before is not attached to anything.
      if (comment.range[0] < end) continue;
      const content = contentOf(comment, text);
      if (content === '') own = [];
      else own.push(content);
    }
    end = instruction.range[1];
    if (own.length > 0) attached.set(instruction, own);
  }
  return attached;
}

/** BuildKit drops the first character of the line, whatever it is, so an indented comment keeps its `#`. */
function contentOf({ range, loc }: Comment, text: string): string {
  const line = text.slice(range[0] - loc.start.column, range[1]);
  return line
    .replace(/^\ufeff/, '')
    .slice(1)
    .trim();
}

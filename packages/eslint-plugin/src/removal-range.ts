import type { Comment } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';

/**
 * What ESLint is to replace by one space when it takes a comment away. Within an instruction nothing may be left of the
 * line, since Docker warns of empty lines in continuations: the space becomes part of the next line's indentation.
 */
export function removalRange({ range }: Comment, { instructions, text }: SourceCode): [number, number] {
  const [start, end] = range;
  const isInside = instructions.some(
    instruction => instruction.range[0] < start && start < instruction.range[1],
  );
  if (!isInside) return [start, end];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) + 1;
  if (lineEnd === 0) return [start, end];
  return [lineStart, text.charAt(lineEnd) === ' ' ? lineEnd + 1 : lineEnd];
}

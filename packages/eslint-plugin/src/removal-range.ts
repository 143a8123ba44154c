import type { Comment, Dockerfile } from '@dflint/parser';

/**
 * What ESLint is to replace by one space when it takes a comment away. Within an instruction nothing may be left of the
 * line, since Docker warns of empty lines in continuations: the space becomes part of the next line's indentation.
 */
export function removalRange({ range }: Comment, ast: Dockerfile, text: string): [number, number] {
  const [start, end] = range;
  if (!isInInstruction(start, ast)) return [start, end];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) + 1;
  if (lineEnd === 0) return [start, end];
  return [lineStart, text.charAt(lineEnd) === ' ' ? lineEnd + 1 : lineEnd];
}

function isInInstruction(offset: number, { preamble, stages }: Dockerfile): boolean {
  const isAround = ({ range }: { range: readonly [number, number] }): boolean =>
    range[0] < offset && offset < range[1];
  if (preamble.some(isAround)) return true;
  const stage = stages.find(isAround);
  return stage !== undefined && (isAround(stage.from) || stage.instructions.some(isAround));
}

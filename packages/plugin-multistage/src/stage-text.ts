import type { Instruction } from '@dflint/parser';
import type { BuildStage, SourceCode } from '@dflint/semantics';

/**
 * The text of a stage with the comments that belong to it, up to where the next content begins, as `[start, end)`. A
 * comment belongs to what it touches; one that touches two stages to the second. What stands at the top of the file stays.
 */
export function rangeWithComments(stage: BuildStage, sourceCode: SourceCode): [number, number] {
  const { text, buildGraph, ast } = sourceCode;
  const next = buildGraph.stages[stage.index + 1];
  const limit = next ? startWithComments(next.node.from, sourceCode) : text.length;
  const [from] = stage.node.range;
  const isTop = stage.index === 0 && ast.preamble.length === 0;
  let start = isTop ? lineStart(text, from) : startWithComments(stage.node.from, sourceCode);
  let end = stage.node.range[1];
  for (const comment of sourceCode.getCommentsBefore({ range: [limit, limit] })) {
    if (comment.range[0] < end) continue;
    if (!touches(text.slice(end, comment.range[0]))) break;
    [, end] = comment.range;
  }
  while (end < limit && /\s/.test(text.charAt(end))) end++;
  end = end < limit ? lineStart(text, end) : limit;
  // The last stage of a file takes the empty lines before it along.
  if (!next) start = text.indexOf('\n', text.slice(0, start).trimEnd().length) + 1;
  return [start, end];
}

/** Where an instruction begins (a UTF-16 offset): its line, or that of the first comment that touches it. */
export function startWithComments(instruction: Instruction, sourceCode: SourceCode): number {
  const { text } = sourceCode;
  let [start] = instruction.range;
  for (const comment of sourceCode.getCommentsBefore(instruction).toReversed()) {
    if (!touches(text.slice(comment.range[1], start))) break;
    [start] = comment.range;
  }
  return lineStart(text, start);
}

/** Whether there is no empty line between two pieces of text, given what stands between them. */
function touches(between: string): boolean {
  return between.split('\n').length <= 2;
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends: behind its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

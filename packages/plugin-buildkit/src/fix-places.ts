import type { Dockerfile, Node } from '@dflint/parser';

/** Whether a comment stands between the lines of a node: a fix that writes it anew would lose it. */
export function hasCommentInside(
  { comments }: Dockerfile,
  { range, loc }: Pick<Node, 'range' | 'loc'>,
): boolean {
  if (loc.start.line === loc.end.line) return false;
  return comments.some(comment => comment.range[0] >= range[0] && comment.range[1] <= range[1]);
}

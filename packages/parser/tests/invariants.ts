import type { Dockerfile, Node, Position } from '@dflint/parser';
import { visitorKeys } from '@dflint/parser';

/** The child nodes of a node by property, in the order of `visitorKeys`. */
export function childrenByKey(node: Node): [key: string, children: Node[]][] {
  const slots = node as unknown as Record<string, Node | null | (Node | string)[]>;
  return visitorKeys[node.type].map(key => {
    const slot = slots[key] ?? [];
    const list = Array.isArray(slot) ? slot : [slot];
    return [key, list.filter(each => typeof each !== 'string')];
  });
}

/** Nodes whose text is taken as a whole: what is outside of them is punctuation, white space and continuations. */
const TOKENS: ReadonlySet<string> = new Set([
  'Directive',
  'Comment',
  'Keyword',
  'Flag',
  'Word',
  'JsonString',
  'ShellCommand',
  'Heredoc',
  'InvalidInstruction',
]);

/** Everything that is wrong with the shape of a tree; an empty list for a good one. */
export function findFaults(text: string, ast: Dockerfile): string[] {
  const faults: string[] = [];
  const positionAt = positions(text);
  const tokens: Node[] = [];
  const name = (node: Node): string => `${node.type} ${node.range.join('-')}`;

  function checkPlace({ range: [start, end], loc }: Pick<Node, 'range' | 'loc'>, what: string): void {
    if (start > end || start < 0 || end > text.length) faults.push(`${what} is out of the file`);
    if (!samePosition(loc.start, positionAt(start)))
      faults.push(`${what} starts elsewhere than its loc says`);
    if (!samePosition(loc.end, positionAt(end))) faults.push(`${what} ends elsewhere than its loc says`);
  }

  const pending: [node: Node, inToken: boolean][] = [[ast, false]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, inToken] = next;
    checkPlace(node, name(node));
    const isToken = !inToken && TOKENS.has(node.type);
    if (isToken) tokens.push(node);
    let end = node.range[0];
    for (const [key, children] of childrenByKey(node)) {
      // Comments lie between all the rest; the options of --mount lie in its value.
      if (key === 'comments' || key === 'options') end = node.range[0];
      for (const child of children) {
        if (child.range[0] < end)
          faults.push(`${name(child)} overlaps what stands before it in ${name(node)}`);
        if (child.range[1] > node.range[1]) faults.push(`${name(child)} ends behind ${name(node)}`);
        end = child.range[1];
        pending.push([child, inToken || isToken]);
      }
    }
  }
  for (const error of ast.errors) checkPlace(error, `error "${error.message}"`);
  faults.push(...findGapFaults(text, tokens, ast.escape));
  return faults;
}

function findGapFaults(text: string, tokens: Node[], escape: string): string[] {
  const faults: string[] = [];
  let rebuilt = '';
  let end = 0;
  tokens.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  for (const token of [...tokens, { range: [text.length, text.length] as const }]) {
    const [start, tokenEnd] = token.range;
    // A comment inside of a continued command.
    if (start < end) continue;
    const gap = text.slice(end, start);
    const rest = gap.replaceAll(escape, '').replaceAll(/[\s\u0085\ufeff]/gu, '');
    if (!/^(?:--)?(?:\[?\]?|[=,])$/u.test(rest))
      faults.push(`${JSON.stringify(gap)} at ${end} is in no node`);
    rebuilt += gap + text.slice(start, tokenEnd);
    end = Math.max(end, tokenEnd);
  }
  if (rebuilt !== text) faults.push('tokens and gaps do not give the text back');
  return faults;
}

function positions(text: string): (offset: number) => Position {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return offset => {
    const line = lineStarts.findLastIndex(start => start <= offset);
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) };
  };
}

function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.column === b.column;
}

import type { Node } from './ast.ts';
import { visitorKeys } from './visitor-keys.ts';

/** What `traverse` calls: `enter` before the children of a node, `leave` after them. */
export interface Visitor {
  enter?(node: Node, parent: Node | null): void;
  leave?(node: Node, parent: Node | null): void;
}

type Slot = Node | string | null | (Node | string)[];

/** Visits a node and all below it in the order of `visitorKeys`, and sets `parent` on all but the first. Not recursive. */
export function traverse(root: Node, visitor: Visitor): void {
  const stack: Node[] = [root];
  // Nodes that have been entered and not left; each lies on the stack below its children, which are the next to be entered.
  const open: Node[] = [];
  while (stack.length > 0) {
    const node = last(stack) ?? root;
    if (last(open) === node) {
      stack.pop();
      open.pop();
      visitor.leave?.(node, last(open) ?? null);
      continue;
    }
    const parent = last(open) ?? null;
    visitor.enter?.(node, parent);
    const { length } = stack;
    pushChildren(node, stack);
    if (stack.length > length) open.push(node);
    else {
      stack.pop();
      visitor.leave?.(node, parent);
    }
  }
}

/** A node and all below it in the order in which `traverse` enters them; sets `parent` on all but the first. Not recursive. */
export function listNodes(root: Node): Node[] {
  const nodes: Node[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes.push(node);
    pushChildren(node, stack);
  }
  return nodes;
}

/** As `at(-1)`, which is slow for what is done with every node of every file. */
function last(nodes: readonly Node[]): Node | undefined {
  return nodes.length > 0 ? nodes[nodes.length - 1] : undefined;
}

/** Puts the children on the stack, the last one first. */
function pushChildren(node: Node, stack: Node[]): void {
  // Two of three nodes are words and keywords.
  if (node.type === 'Keyword') return;
  if (node.type === 'Word') {
    pushAll(node.parts, node, stack);
    return;
  }
  const keys: readonly string[] = visitorKeys[node.type];
  const slots = node as unknown as Readonly<Record<string, Slot>>;
  for (let index = keys.length - 1; index >= 0; index--) {
    const slot = slots[keys[index] ?? ''];
    if (slot === null || slot === undefined || typeof slot === 'string') continue;
    if (Array.isArray(slot)) pushAll(slot, node, stack);
    else push(slot, node, stack);
  }
}

function pushAll(children: readonly (Node | string)[], parent: Node, stack: Node[]): void {
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child !== undefined && typeof child !== 'string') push(child, parent, stack);
  }
}

function push(child: Node, parent: Node, stack: Node[]): void {
  child.parent = parent;
  stack.push(child);
}

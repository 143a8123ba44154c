import { parse, visitorKeys } from '@dflint/parser';
import type { Node, NodeOf, NodeType } from '@dflint/parser';
import { expect, expectTypeOf, test } from 'vitest';
import { fixtures } from './fixtures.ts';
import { childrenByKey } from './invariants.ts';

/** The properties of a node type that hold nodes, found anew from the types of the tree. */
type NodeProperty<N> = {
  [K in keyof N]-?: K extends 'parent'
    ? never
    : Extract<NonNullable<N[K]> extends readonly (infer E)[] ? E : N[K], Node> extends never
      ? never
      : K;
}[keyof N];

test('the keys are those of the types: none is missing, none is too many', () => {
  type Listed = { [T in NodeType]: (typeof visitorKeys)[T][number] };
  type Expected = { [T in NodeType]: NodeProperty<NodeOf<T>> };
  expectTypeOf<Listed>().toEqualTypeOf<Expected>();
  expectTypeOf<keyof typeof visitorKeys>().toEqualTypeOf<NodeType>();
});

test('the keys are all properties in which real trees hold nodes', () => {
  const isNode = (value: unknown): boolean => typeof value === 'object' && value !== null && 'type' in value;
  const seen = new Set<string>();
  const pending: Node[] = fixtures.map(([, text]) => parse(text));
  pending.push(parse('FOO'));
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    seen.add(node.type);
    const keys: readonly string[] = visitorKeys[node.type];
    for (const [key, value] of Object.entries(node)) {
      const holdsNodes = isNode(value) || (Array.isArray(value) && value.some(isNode));
      if (holdsNodes) expect(keys, `${node.type}.${key}`).toContain(key);
    }
    for (const [, children] of childrenByKey(node)) pending.push(...children);
  }
  expect([...seen].sort()).toEqual(Object.keys(visitorKeys).sort());
});

import { listNodes, parse, traverse } from '@dflint/parser';
import type { Node } from '@dflint/parser';
import { expect, test } from 'vitest';

test('enters a node before its children and leaves it after them, with its parent', () => {
  const calls: string[] = [];
  const show = (node: Node | null): string => node?.type.replace('Instruction', '') ?? '-';
  traverse(parse('# c\nFROM $a\nCMD ["b"]'), {
    enter: (node, parent) => calls.push(`> ${show(node)} of ${show(parent)}`),
    leave: (node, parent) => calls.push(`< ${show(node)} of ${show(parent)}`),
  });
  expect(calls).toEqual([
    '> Dockerfile of -',
    '> Stage of Dockerfile',
    '> From of Stage',
    '> Keyword of From',
    '< Keyword of From',
    '> Word of From',
    '> Variable of Word',
    '< Variable of Word',
    '< Word of From',
    '< From of Stage',
    '> Cmd of Stage',
    '> Keyword of Cmd',
    '< Keyword of Cmd',
    '> ExecCommand of Cmd',
    '> JsonString of ExecCommand',
    '< JsonString of ExecCommand',
    '< ExecCommand of Cmd',
    '< Cmd of Stage',
    '< Stage of Dockerfile',
    '> Comment of Dockerfile',
    '< Comment of Dockerfile',
    '< Dockerfile of -',
  ]);
});

test('sets parent on every node but the first', () => {
  const ast = parse('FROM a\nRUN --mount=type=cache,target=$b c');
  expect(ast.stages[0]?.parent).toBeUndefined();
  traverse(ast, {});
  const [stage] = ast.stages;
  const option = stage?.instructions[0]?.flags[0]?.options[1];
  const word = option?.value;
  expect(ast.parent).toBeUndefined();
  expect(stage?.parent).toBe(ast);
  expect(word?.parent).toBe(option);
  expect((word?.parts[0] as Node).parent).toBe(word);
});

test('lists all nodes in the order in which they are entered, and sets their parents', () => {
  const ast = parse(
    '# c\nARG a\nFROM $a AS b\nCOPY --from=b --chown=$c d e ${f:-$g} /\nONBUILD RUN h\nRUN <<EOF\ni\nEOF',
  );
  const nodes = listNodes(ast);
  const parents = nodes.map(({ parent }) => parent);
  const entered: Node[] = [];
  const owners: (Node | undefined)[] = [];
  traverse(ast, { enter: (node, parent) => void (entered.push(node), owners.push(parent ?? undefined)) });
  expect(nodes.map(({ type }) => type)).toContain('Variable');
  expect(nodes).toEqual(entered);
  expect(parents).toEqual(owners);
});

test('a part of a tree is its own first node, with no parent in the calls', () => {
  const ast = parse('FROM a');
  traverse(ast, {});
  const parents: (Node | null)[] = [];
  const [stage] = ast.stages;
  if (stage !== undefined) traverse(stage, { enter: (_, parent) => parents.push(parent) });
  expect(parents.slice(0, 2)).toEqual([null, stage]);
  expect(stage?.parent).toBe(ast);
});

import { parse } from '@dflint/parser';
import type { Dockerfile } from '@dflint/parser';
import { expect, test } from 'vitest';
import { findFaults } from './invariants.ts';

const TEXT = 'FROM a AS b\nRUN c\n';

/** Trees that are broken on purpose: the check that the property tests rely on must see it. */
const cases: [title: string, breakIt: (ast: Dockerfile) => void, fault: RegExp][] = [
  ['a child outside of its parent', ast => ast.stages[0]?.from.range.splice(1, 1, 30), /ends behind/u],
  ['siblings that overlap', ast => ast.stages[0]?.from.name?.range.splice(0, 1, 5), /overlaps/u],
  [
    'a loc that disagrees',
    ast => ast.stages[0]?.instructions.forEach(({ loc }) => loc.start.line++),
    /elsewhere/u,
  ],
  ['a node that is missing', ast => ast.stages[0]?.instructions.pop(), /in no node/u],
  ['a token that is too short', ast => ast.stages[0]?.from.keyword.range.splice(1, 1, 3), /in no node/u],
];

test.each(cases)('finds %s', (_, breakIt, fault) => {
  const ast = parse(TEXT);
  expect(findFaults(TEXT, ast)).toEqual([]);
  breakIt(ast);
  expect(findFaults(TEXT, ast).join('\n')).toMatch(fault);
});

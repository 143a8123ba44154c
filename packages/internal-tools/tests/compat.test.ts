import { expect, test } from 'vitest';
import { compatRows } from '../src/compat.ts';
import { countCases } from '../src/test-cases.ts';

function rule(alias: string): Parameters<typeof compatRows>[1][string] {
  return {
    meta: { type: 'problem', docs: { description: '', url: '' }, schema: [], messages: {}, aliases: [alias] },
  };
}

test('a row says what is missing', () => {
  const rows = compatRows(
    { names: ['A', 'B', 'C', 'E'], outOfReach: {} },
    { enough: rule('A'), few: rule('B'), broken: rule('C'), own: rule('D') },
    new Map([
      ['enough', { reporting: 3, silent: 3, failing: 0 }],
      ['few', { reporting: 2, silent: 0, failing: 0 }],
      ['broken', { reporting: 3, silent: 3, failing: 1 }],
      ['own', { reporting: 3, silent: 3, failing: 0 }],
    ]),
  );
  expect(rows.map(({ alias, rule: name, status }) => [alias, name, status])).toEqual([
    ['A', 'enough', 'ok'],
    ['B', 'few', 'reporting cases missing: 1, silent cases missing: 3'],
    ['C', 'broken', 'failing cases: 1'],
    ['D', 'own', 'not an official check'],
    ['E', '', 'no rule'],
  ]);
});

test('a rule without tests has no cases', () => {
  expect(compatRows({ names: ['A'], outOfReach: {} }, { a: rule('A') }, new Map())).toMatchObject([
    { status: 'reporting cases missing: 3, silent cases missing: 3' },
  ]);
});

test('cases are the tests of the two groups, in the package', () => {
  const assertionResults = [
    { ancestorTitles: ['a/no-plugin-a', 'valid'], status: 'passed' },
    { ancestorTitles: ['a/no-plugin-a', 'invalid'], status: 'passed' },
    { ancestorTitles: ['a/no-plugin-a', 'invalid'], status: 'passed' },
    { ancestorTitles: ['a/no-plugin-a', 'invalid'], status: 'failed' },
    { ancestorTitles: ['fixes'], status: 'passed' },
    { ancestorTitles: [], status: 'passed' },
  ];
  const testResults = ['plugin-a', 'plugin-b'].map(folder => ({
    name: `/home/packages/${folder}/tests/no-${folder}.test.ts`,
    assertionResults,
  }));
  expect(countCases({ testResults }, 'plugin-a')).toEqual(
    new Map([['no-plugin-a', { reporting: 2, silent: 1, failing: 1 }]]),
  );
});

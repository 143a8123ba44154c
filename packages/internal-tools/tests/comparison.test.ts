import { expect, test } from 'vitest';
import { compareFindings, renderDifferences } from '../src/comparison.ts';

const theirs = ['B a:1', 'A a:1', 'A a:1', 'A a:2'].map(toFinding);
const ours = ['A a:1', 'A b:1', 'C a:1'].map(toFinding);

function toFinding(text: string): { check: string; place: string } {
  const [check = '', place = ''] = text.split(' ');
  return { check, place };
}

test('findings are compared check by check, as often as they stand at a place', () => {
  expect(compareFindings(theirs, ours)).toEqual([
    { check: 'A', both: 1, theirs: ['a:1 (2)', 'a:2'], ours: ['b:1'] },
    { check: 'B', both: 0, theirs: ['a:1'], ours: [] },
    { check: 'C', both: 0, theirs: [], ours: ['a:1'] },
  ]);
});

test('differences are shown by check, and those of one check by place', async () => {
  const text = await renderDifferences('other', compareFindings(theirs, ours), 'A');
  expect(text.split('\n').map(line => line.replaceAll(/ +/g, ' '))).toEqual([
    '| Check | Both | Only other | Only dflint |',
    '| ----- | ---: | ---------: | ----------: |',
    '| A | 1 | 2 | 1 |',
    '| B | 0 | 1 | 0 |',
    '| C | 0 | 0 | 1 |',
    '',
    'only other: a:1 (2)',
    'only other: a:2',
    'only dflint: b:1',
  ]);
});

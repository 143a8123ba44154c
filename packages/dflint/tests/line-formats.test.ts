import { beforeEach, expect, test, vi } from 'vitest';
import { format as compact } from '../src/formatters/compact.ts';
import type { Formatter } from '../src/formatters/formatter.ts';
import { format as github } from '../src/formatters/github.ts';
import { format as gnu } from '../src/formatters/gnu.ts';
import { format as jsonWithMetadata } from '../src/formatters/json-with-metadata.ts';
import { format as json } from '../src/formatters/json.ts';
import { message, result } from './results.ts';

const context = { cwd: '/repo', rulesMeta: {} };
const results = [
  result('/repo/app/Dockerfile', [message({ line: 2, column: 5 }), message({ severity: 1 })]),
  result('/elsewhere/D', [message({ ruleId: null })]),
];

beforeEach(() => {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  vi.stubEnv('CI_PROJECT_DIR', undefined);
});

test('compact is what the matcher of VS Code reads', async () => {
  const text = await compact(results, context);
  expect(text).toBe(`/repo/app/Dockerfile: line 2, col 5, Error - It is wrong. (a/b)
/repo/app/Dockerfile: line 1, col 1, Warning - It is wrong. (a/b)
/elsewhere/D: line 1, col 1, Error - It is wrong. (dflint)

3 problems
`);
  // $eslint-compact
  const matcher = /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/;
  expect(matcher.exec(text.split('\n')[0] ?? '')?.slice(1)).toEqual([
    '/repo/app/Dockerfile',
    '2',
    '5',
    'Error',
    'It is wrong.',
    'a/b',
  ]);
});

test('gnu is what compilers print', async () => {
  expect(await gnu(results, context)).toBe(`app/Dockerfile:2:5: error: It is wrong. [a/b]
app/Dockerfile:1:1: warning: It is wrong. [a/b]
../elsewhere/D:1:1: error: It is wrong. [dflint]
`);
});

test.each<[string, Formatter]>([
  ['compact', compact],
  ['gnu', gnu],
  ['github', github],
])('%s says nothing when there is nothing to say', async (_name, format) => {
  expect(await format([result('/repo/D', [])], context)).toBe('');
});

test('json holds the results, json-with-metadata what is known besides', async () => {
  expect(JSON.parse(await json(results, context))).toEqual(results);
  const maxWarningsExceeded = { maxWarnings: 0, foundWarnings: 1 };
  expect(JSON.parse(await jsonWithMetadata(results, { ...context, maxWarningsExceeded }))).toEqual({
    results,
    metadata: { cwd: '/repo', rulesMeta: {}, maxWarningsExceeded },
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { RuleTester } from '../src/index.ts';
import { noMaintainer } from './rules.ts';
import { runVitest } from './run-vitest.ts';
import { scenarios } from './wrong/scenarios.ts';

interface Report {
  testResults: {
    message: string;
    assertionResults: {
      ancestorTitles: string[];
      title: string;
      status: 'passed' | 'failed';
      failureMessages: string[];
    }[];
  }[];
}

/** What fails in the scenarios, by scenario and test, and what vitest prints. */
let failures: Map<string, Record<string, string>>;
let printed: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dflint-rule-tester-'));
  try {
    const file = join(folder, 'report.json');
    printed = await runScenarios(file);
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    failures = failuresOf(testResults[0]?.assertionResults ?? []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Runs the scenarios; gives what vitest prints. */
function runScenarios(reportFile: string): Promise<string> {
  const folder = join(import.meta.dirname, 'wrong');
  return runVitest(folder, ['--reporter=json', '--reporter=default', `--outputFile=${reportFile}`]);
}

function failuresOf(results: Report['testResults'][number]['assertionResults']): typeof failures {
  const byScenario = new Map<string, Record<string, string>>();
  for (const { ancestorTitles, title, status, failureMessages } of results) {
    const [scenario = ''] = ancestorTitles;
    const failed = byScenario.get(scenario) ?? {};
    if (status === 'failed') failed[title] = failureMessages.join('\n');
    byScenario.set(scenario, failed);
  }
  return byScenario;
}

describe('the tester fails where it should, with the right text', () => {
  test.each(Object.entries(scenarios))('%s', (title, { fails }) => {
    const failed = failures.get(title) ?? {};
    expect(Object.keys(failed).sort()).toEqual(Object.keys(fails).sort());
    for (const [name, text] of Object.entries(fails)) expect(failed[name]).toContain(text);
  });
});

describe('what vitest prints', () => {
  test.each([
    [
      'the difference in the text',
      '-     "message": "MAINTAINER is deprecated.",\n+     "message": "MAINTAINER me is deprecated.",',
    ],
    ['the difference in the fix', '- FROM b\n+ FROM a\n+ LABEL maintainer=me'],
    ['the place in the test file', '❯ wrong.spec.ts:'],
    [
      'a rule that crashes',
      'RuleCrash: The rule rule-to-test/no-maintainer crashed: TypeError: Something is wrong',
    ],
    ['the place in it', 'throw new TypeError('],
  ])('%s', (_what, text) => {
    expect(printed).toContain(text);
  });

  test('of a report only what the case asks for', () => {
    const failure = printed.slice(printed.indexOf('another message > no-maintainer'));
    expect(failure.slice(0, failure.indexOf('⎯⎯'))).not.toMatch(/"(message|column)":.*deprecated\./);
  });
});

test('cases without arrays are refused at once', () => {
  const run = (tests: object) => () => {
    new RuleTester().run('no-maintainer', noMaintainer, tests as { valid: []; invalid: [] });
  };
  expect(run({ valid: [] })).toThrow('The tests of no-maintainer need "valid" and "invalid"');
  expect(run({ invalid: [] })).toThrow('The tests of no-maintainer need "valid" and "invalid"');
});

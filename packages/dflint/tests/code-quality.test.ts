import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RuleMetaData } from '@dflint/core';
import { format as codacy } from '../src/formatters/codacy.ts';
import { format as codeclimate } from '../src/formatters/codeclimate.ts';
import type { Formatter, FormatterContext } from '../src/formatters/formatter.ts';
import { format as gitlab } from '../src/formatters/gitlab.ts';
import { format as sonarqube } from '../src/formatters/sonarqube.ts';
import { message, result } from './results.ts';
import { schemaErrors } from './schema-errors.ts';

const rule: RuleMetaData = {
  type: 'suggestion',
  docs: { description: 'Disallow x', url: 'https://example.org/a/b.md' },
  messages: {},
  schema: [],
};
const context: FormatterContext = {
  cwd: '/repo',
  rulesMeta: {
    'a/b': rule,
    'a/problem': { ...rule, type: 'problem' },
    'a/secret': { ...rule, docs: { description: 'Disallow secrets', securitySeverity: 7 } },
  },
};
const results = [
  result('/repo/app/Dockerfile', [
    message({ line: 2, column: 5, endLine: 4, endColumn: 3 }),
    message({ line: 2, column: 9, severity: 1 }),
    message({ line: 7, ruleId: 'a/secret' }),
    message({ line: 8, ruleId: 'a/problem' }),
  ]),
  result('/repo/other', [message({ ruleId: null, fatal: true, message: 'Broken.' })]),
];

beforeEach(() => {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  vi.stubEnv('CI_PROJECT_DIR', undefined);
});

async function parse(format: Formatter, given = results): Promise<unknown> {
  return JSON.parse(await format(given, context)) as unknown;
}

describe('gitlab', () => {
  test('is an array of issues, each with a fingerprint of its own', async () => {
    const issues = (await parse(gitlab)) as { fingerprint: string }[];
    for (const issue of issues)
      expect(await schemaErrors(JSON.stringify(issue), 'code-climate-issue.json')).toEqual([]);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(5);
    expect(issues).toMatchObject([
      {
        check_name: 'a/b',
        description: 'It is wrong.',
        severity: 'major',
        categories: ['Style'],
        location: { path: 'app/Dockerfile', lines: { begin: 2, end: 2 } },
      },
      { severity: 'minor' },
      { categories: ['Security'] },
      { categories: ['Bug Risk'] },
      { check_name: 'dflint', severity: 'critical', location: { path: 'other' } },
    ]);
  });

  test('paths are relative to the checkout, as merge requests have them', async () => {
    vi.stubEnv('CI_PROJECT_DIR', '/repo');
    const text = await gitlab(results, { ...context, cwd: '/repo/app' });
    expect(JSON.parse(text)).toMatchObject([{ location: { path: 'app/Dockerfile' } }, {}, {}, {}, {}]);
  });

  test('no problems are an empty array, which GitLab wants to see', async () => {
    expect(await parse(gitlab, [])).toEqual([]);
  });
});

test('codeclimate: each issue ends with a null character', async () => {
  const text = await codeclimate(results, context);
  const issues = text.split('\0');
  expect(issues.pop()).toBe('\n');
  expect(issues).toHaveLength(5);
  for (const issue of issues) expect(await schemaErrors(issue, 'code-climate-issue.json')).toEqual([]);
});

test('codacy: an object a line', async () => {
  const text = await codacy(results, context);
  expect(text.split('\n')[0]).toBe(
    '{"filename":"app/Dockerfile","patternId":"a/b","message":"It is wrong.","line":2}',
  );
  expect(text.trimEnd().split('\n')).toHaveLength(5);
});

describe('sonarqube', () => {
  test('rules have a quality and the severity of their worst message; issues name their rule', async () => {
    expect(await parse(sonarqube)).toEqual({
      rules: [
        sonarRule('a/b', 'Disallow x', ['MAINTAINABILITY', 'CONVENTIONAL', 'CODE_SMELL']),
        sonarRule('a/problem', 'Disallow x', ['RELIABILITY', 'LOGICAL', 'BUG']),
        {
          ...sonarRule('a/secret', 'Disallow secrets', ['SECURITY', 'TRUSTWORTHY', 'VULNERABILITY']),
          description: 'Disallow secrets.',
        },
        {
          ...sonarRule('dflint', 'Syntax errors, and what is wrong in comments for dflint', [
            'RELIABILITY',
            'LOGICAL',
            'BUG',
          ]),
          description: 'Syntax errors, and what is wrong in comments for dflint.',
        },
      ],
      issues: [
        sonarIssue('a/b', 'app/Dockerfile', { startLine: 2 }),
        sonarIssue('a/b', 'app/Dockerfile', { startLine: 2 }),
        sonarIssue('a/secret', 'app/Dockerfile', { startLine: 7 }),
        sonarIssue('a/problem', 'app/Dockerfile', { startLine: 8 }),
        {
          ruleId: 'dflint',
          primaryLocation: { message: 'Broken.', filePath: 'other', textRange: { startLine: 1 } },
        },
      ],
    });
  });

  test('a rule of which nothing is known goes by its name', async () => {
    const text = await sonarqube([result('/repo/Dockerfile', [message({ ruleId: 'gone/rule' })])], context);
    expect(JSON.parse(text)).toMatchObject({ rules: [{ name: 'gone/rule', description: 'gone/rule.' }] });
  });

  test.each([
    ['a range', { line: 1, column: 5, endLine: 1, endColumn: 8 }, [1, 1, 4, 7]],
    ['several lines', { line: 1, column: 1, endLine: 2, endColumn: 3 }, [1, 2, 0, 2]],
    ['an empty range', { line: 1, column: 5, endLine: 1, endColumn: 5 }, [1]],
    ['no end', { line: 2, column: 1 }, [2]],
    ['over the end of a line', { line: 1, column: 5, endLine: 1, endColumn: 9 }, [1]],
    ['after the text', { line: 9, column: 1, endLine: 9, endColumn: 2 }, [9]],
  ])('columns only where the scanner takes them: %s', async (_name, place, expected) => {
    const given = [result('/repo/D', [message(place)], { source: 'RUN abc\r\nCMD x\n' })];
    const [startLine, endLine, startColumn, endColumn] = expected;
    const range = expected.length === 1 ? { startLine } : { startLine, endLine, startColumn, endColumn };
    expect(await parse(sonarqube, given)).toMatchObject({
      issues: [{ primaryLocation: { textRange: range } }],
    });
    expect(JSON.stringify(await parse(sonarqube, given))).toContain(
      JSON.stringify({ textRange: range }).slice(1, -1),
    );
  });
});

function sonarRule(id: string, name: string, kind: [string, string, string]): Record<string, unknown> {
  const [softwareQuality, cleanCodeAttribute, type] = kind;
  return {
    id,
    name,
    description: `${name}. https://example.org/a/b.md`,
    engineId: 'dflint',
    cleanCodeAttribute,
    impacts: [{ softwareQuality, severity: 'HIGH' }],
    type,
    severity: 'CRITICAL',
  };
}

function sonarIssue(ruleId: string, filePath: string, textRange: object): Record<string, unknown> {
  return { ruleId, primaryLocation: { message: 'It is wrong.', filePath, textRange } };
}

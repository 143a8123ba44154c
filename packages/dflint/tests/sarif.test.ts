import type { Log } from 'sarif';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LintResult, RuleMetaData } from '@dflint/core';
import type { FormatterContext } from '../src/formatters/formatter.ts';
import { format } from '../src/formatters/sarif.ts';
import { message, result } from './results.ts';
import { schemaErrors } from './schema-errors.ts';

const rule: RuleMetaData = {
  type: 'problem',
  docs: { description: 'Disallow x', url: 'https://example.org/a/b.md' },
  messages: {},
  schema: [],
  aliases: ['DL1'],
};
const context: FormatterContext = {
  cwd: '/repo/my work',
  rulesMeta: { 'a/b': rule, 'a/secret': { ...rule, docs: { ...rule.docs, securitySeverity: 7 } } },
  plugins: { a: { name: 'dflint-plugin-a', version: '1.2.3' } },
};

async function sarif(
  results: readonly LintResult[],
  more: Partial<FormatterContext> = {},
): Promise<Log['runs'][0]> {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  vi.stubEnv('CI_PROJECT_DIR', undefined);
  const text = await format(results, { ...context, ...more });
  expect(await schemaErrors(text, 'sarif-schema-2.1.0.json')).toEqual([]);
  const run = (JSON.parse(text) as Log).runs[0];
  if (!run) throw new Error('There is no run.');
  return run;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('sarif', () => {
  test('is valid without results', async () => {
    const run = await sarif([result('/repo/my work/Dockerfile', [])]);
    expect(run.results).toEqual([]);
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  test('one result a message, with paths from a base and rules in the package that has them', async () => {
    const run = await sarif([
      result('/repo/my work/a b/Dockerfile', [
        message({ line: 3, column: 5, endLine: 3, endColumn: 9 }),
        message({ severity: 1, ruleId: 'a/secret', line: 4 }),
        message({ ruleId: null, fatal: true, message: 'Unknown instruction.' }),
      ]),
    ]);
    const path = { uri: 'a%20b/Dockerfile', uriBaseId: '%SRCROOT%' };
    expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///repo/my%20work/' } });
    expect(run.results).toMatchObject([
      {
        ruleId: 'a/b',
        rule: { id: 'a/b', index: 0, toolComponent: { name: 'dflint-plugin-a', index: 0 } },
        level: 'error',
        message: { text: 'It is wrong.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: path,
              region: { startLine: 3, startColumn: 5, endColumn: 9 },
            },
          },
        ],
      },
      { ruleId: 'a/secret', rule: { index: 1 }, level: 'warning' },
      { ruleId: 'dflint', ruleIndex: 0, level: 'error' },
    ]);
    expect(run.tool.driver).toMatchObject({ name: 'dflint', rules: [{ id: 'dflint' }] });
    expect(run.tool.extensions).toMatchObject([
      {
        name: 'dflint-plugin-a',
        version: '1.2.3',
        rules: [
          {
            id: 'a/b',
            shortDescription: { text: 'Disallow x' },
            helpUri: 'https://example.org/a/b.md',
            properties: { tags: ['dockerfile', 'DL1'] },
          },
          {
            id: 'a/secret',
            properties: { tags: ['security', 'dockerfile', 'DL1'], 'security-severity': '7.0' },
          },
        ],
      },
    ]);
    expect(run.tool.extensions?.[0]?.rules?.[0]?.properties).not.toHaveProperty('security-severity');
  });

  test('a range over several lines ends with its first', async () => {
    const place = { line: 1, column: 5, endLine: 3, endColumn: 2 };
    const file = '/repo/my work/Dockerfile';
    const known = result(file, [message(place)], { source: 'RUN a \\\r\n  b \\\n  c\n' });
    const unknown = result(file, [message(place)]);
    const run = await sarif([known, unknown]);
    const regions = run.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.region);
    expect(regions).toEqual([
      { startLine: 1, startColumn: 5, endColumn: 8 },
      { startLine: 1, startColumn: 5 },
    ]);
  });

  test('fixes and suggestions', async () => {
    const source = 'FROM a\nRUN b\n';
    const fix = { range: [7, 13] as const, text: '' };
    const suggestions = [{ desc: 'Say c.', fix: { range: [11, 12] as const, text: 'c' } }];
    const run = await sarif([
      result('/repo/my work/Dockerfile', [message({ line: 2, fix, suggestions })], { source }),
    ]);
    const artifactLocation = { uri: 'Dockerfile', uriBaseId: '%SRCROOT%' };
    expect(run.results?.[0]?.fixes).toEqual([
      {
        description: { text: 'What --fix does' },
        artifactChanges: [
          {
            artifactLocation,
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 1, endLine: 3, endColumn: 1 },
                insertedContent: { text: '' },
              },
            ],
          },
        ],
      },
      {
        description: { text: 'Say c.' },
        artifactChanges: [
          {
            artifactLocation,
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 6 },
                insertedContent: { text: 'c' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('fingerprints are unique, and stay when lines move', async () => {
    const messages = [message({ line: 1 }), message({ line: 2 }), message({ line: 2, column: 4 })];
    const before = await sarif([result('/repo/my work/D', messages, { source: 'RUN a\nRUN b\n' })]);
    const moved = messages.map(item => ({ ...item, line: item.line + 1, message: `Line ${item.line + 1}.` }));
    const after = await sarif([result('/repo/my work/D', moved, { source: '# x\nRUN a\n  RUN b\n' })]);
    const names = before.results?.map(({ partialFingerprints }) => partialFingerprints?.['dflint/v1']);
    expect(new Set(names).size).toBe(3);
    expect(after.results?.map(({ partialFingerprints }) => partialFingerprints?.['dflint/v1'])).toEqual(
      names,
    );
  });

  test('what is suppressed says so, but not to code scanning, which would open alerts for it', async () => {
    const suppressed = [
      { ...message({ line: 1 }), suppressions: [{ kind: 'directive' as const, justification: 'old\u001b' }] },
      { ...message({ line: 3 }), suppressions: [{ kind: 'directive' as const, justification: '' }] },
    ];
    const results = [result('/repo/my work/D', [message({ line: 2 })], { suppressedMessages: suppressed })];
    vi.stubEnv('GITHUB_ACTIONS', undefined);
    const run = await sarif(results);
    expect(run.results?.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'inSource', justification: 'old\\u001b' }],
      [],
      [{ kind: 'inSource' }],
    ]);
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    expect((await sarif(results)).results).toHaveLength(1);
  });

  test('crashes are notifications, not results', async () => {
    const crash = message({ fatal: true, message: "Rule 'a/b' crashed.", crash: 'TypeError: x\n    at y' });
    const run = await sarif([result('/repo/my work/D', [crash, message()])]);
    expect(run.results).toHaveLength(1);
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: "Rule 'a/b' crashed." } }],
      },
    ]);
  });

  test('files elsewhere have whole addresses, standard input a name', async () => {
    const run = await sarif([result('/elsewhere/D', [message()]), result('<text>', [message()])]);
    const locations = run.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation);
    expect(locations).toEqual([
      { uri: 'file:///elsewhere/D' },
      { uri: '%3Ctext%3E', uriBaseId: '%SRCROOT%' },
    ]);
  });

  test('rules of packages that are not known belong to dflint itself', async () => {
    const run = await sarif([result('/repo/my work/D', [message({ ruleId: 'x/y' }), message()])], {
      plugins: {},
    });
    expect(run.tool.driver.rules?.map(({ id }) => id)).toEqual(['x/y', 'a/b']);
    expect(run.tool.extensions).toBeUndefined();
  });
});

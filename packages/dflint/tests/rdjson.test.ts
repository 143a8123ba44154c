import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LintMessage } from '@dflint/core';
import { format } from '../src/formatters/rdjson.ts';
import { message, result } from './results.ts';
import { schemaErrors } from './schema-errors.ts';

const rule = {
  type: 'problem',
  docs: { description: 'x', url: 'https://example.org/a' },
  messages: {},
  schema: [],
};
const context = { cwd: '/repo', rulesMeta: { 'a/b': rule as never } };

beforeEach(() => {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  vi.stubEnv('CI_PROJECT_DIR', undefined);
});

interface Diagnostic {
  message: string;
  location: { path: string; range: unknown };
  suggestions?: { range: unknown; text: string }[];
}

async function diagnosticOf(parts: Partial<LintMessage>, source?: string): Promise<Diagnostic> {
  const text = await format(
    [result('/repo/a/D', [message(parts)], source === undefined ? {} : { source })],
    context,
  );
  expect(await schemaErrors(text, 'DiagnosticResult.json')).toEqual([]);
  const { diagnostics } = JSON.parse(text) as { diagnostics: Diagnostic[] };
  return diagnostics[0] as Diagnostic;
}

const lines = (start: number, end: number): object => ({ start: { line: start }, end: { line: end } });

describe('rdjson', () => {
  test('columns count bytes', async () => {
    const place = { line: 2, column: 9, endLine: 2, endColumn: 12 };
    expect(await diagnosticOf(place, 'FROM a\nLABEL ä=😀x\n')).toEqual({
      message: 'It is wrong.',
      location: {
        path: 'a/D',
        range: { start: { line: 2, column: 10 }, end: { line: 2, column: 15 } },
      },
      severity: 'ERROR',
      code: { value: 'a/b', url: 'https://example.org/a' },
    });
  });

  test('without the text: lines alone', async () => {
    const fix = { range: [0, 1] as const, text: '' };
    const { location, suggestions } = await diagnosticOf({ line: 2, column: 3, endLine: 4, fix });
    expect(location.range).toEqual(lines(2, 4));
    expect(suggestions).toBeUndefined();
  });

  const source = 'FROM a:latest\r\nRUN b \\\r\n  c\r\nCMD d\r\n';
  test.each<[string, Partial<LintMessage>, [number, number, string][]]>([
    ['a part of a line', { line: 1, fix: { range: [6, 13], text: '' } }, [[1, 1, 'FROM a']]],
    ['whole lines with what ends them', { line: 2, fix: { range: [15, 29], text: '' } }, [[2, 3, '']]],
    [
      'a line in front',
      { line: 4, fix: { range: [29, 29], text: 'USER x\r\n' } },
      [[4, 4, 'USER x\r\nCMD d']],
    ],
    [
      'a line behind',
      { line: 1, fix: { range: [13, 13], text: '\nUSER x' } },
      [[1, 1, 'FROM a:latest\nUSER x']],
    ],
    ['other lines than the problem', { line: 4, fix: { range: [6, 13], text: '' } }, [[1, 1, 'FROM a']]],
    [
      'the end of a line',
      { line: 1, fix: { range: [13, 15], text: ' ' } },
      [[1, 2, 'FROM a:latest RUN b \\']],
    ],
    [
      'the first one decides on the lines, and others that do not fit are left out',
      {
        line: 1,
        fix: { range: [15, 29], text: 'RUN c\r\n' },
        suggestions: [
          { desc: 'x', fix: { range: [26, 27], text: 'e' } },
          { desc: 'y', fix: { range: [33, 34], text: 'e' } },
        ],
      },
      [
        [2, 3, 'RUN c'],
        [2, 3, 'RUN b \\\r\n  e'],
      ],
    ],
  ])('suggestions are whole lines: %s', async (_name, parts, expected) => {
    const diagnostic = await diagnosticOf(parts, source);
    const suggestions = expected.map(([first, last, text]) => ({ range: lines(first, last), text }));
    expect(diagnostic.suggestions).toEqual(suggestions);
    expect(diagnostic.location.range).toEqual({
      start: { line: parts.line, column: 1 },
      end: { line: parts.line },
    });
  });
});

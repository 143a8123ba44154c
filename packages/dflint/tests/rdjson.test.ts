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
  test.each<[string, Partial<LintMessage>, object | null, [number, number, string][]]>([
    [
      'a part of a line',
      { line: 1, column: 6, endLine: 1, endColumn: 14, fix: { range: [6, 13], text: '' } },
      null,
      [[1, 1, 'FROM a']],
    ],
    [
      'whole lines with what ends them are taken away',
      { line: 2, endLine: 3, fix: { range: [15, 29], text: '' } },
      null,
      [[2, 3, '']],
    ],
    [
      'a line is put in front',
      { line: 4, fix: { range: [29, 29], text: 'USER x\r\n' } },
      null,
      [[4, 4, 'USER x\r\nCMD d']],
    ],
    [
      'a line is put behind',
      { line: 1, fix: { range: [13, 13], text: '\nUSER x' } },
      null,
      [[1, 1, 'FROM a:latest\nUSER x']],
    ],
    [
      'less than the lines of the message',
      { line: 2, column: 1, endLine: 3, endColumn: 4, fix: { range: [26, 27], text: 'e' } },
      null,
      [[2, 3, 'RUN b \\\r\n  e']],
    ],
    [
      'other lines: the message is shown for them, too',
      { line: 4, fix: { range: [6, 13], text: '' } },
      lines(1, 4),
      [[1, 4, 'FROM a\r\nRUN b \\\r\n  c\r\nCMD d']],
    ],
    [
      'the first one decides on the lines, and others that do not fit are left out',
      {
        line: 1,
        fix: { range: [6, 13], text: '' },
        suggestions: [
          { desc: 'x', fix: { range: [6, 13], text: ':1' } },
          { desc: 'y', fix: { range: [33, 34], text: 'e' } },
        ],
      },
      null,
      [
        [1, 1, 'FROM a'],
        [1, 1, 'FROM a:1'],
      ],
    ],
  ])('suggestions are for the lines of the message: %s', async (_name, parts, range, expected) => {
    const diagnostic = await diagnosticOf(parts, source);
    const suggestions = expected.map(([first, last, text]) => ({ range: lines(first, last), text }));
    expect(diagnostic.suggestions).toEqual(suggestions);
    if (range !== null) expect(diagnostic.location.range).toEqual(range);
  });
});

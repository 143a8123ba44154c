import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { LintMessage } from '@dflint/core';
import { format } from '../src/formatters/github.ts';
import { message, result } from './results.ts';

const context = { cwd: '/repo/sub', rulesMeta: {} };

test('one command a message, errors first, columns only within a line', () => {
  vi.stubEnv('GITHUB_WORKSPACE', '/repo');
  const results = [
    result('/repo/sub/Dockerfile', [
      message({ severity: 1, line: 3, column: 5, endLine: 3, endColumn: 9 }),
      message({ line: 4, column: 2, endLine: 6, endColumn: 1 }),
    ]),
    result('/elsewhere/Dockerfile', [message({ ruleId: null })]),
  ];
  expect(format(results, context)).toBe(
    [
      '::error file=sub/Dockerfile,line=4,endLine=6,title=a/b::It is wrong.',
      '::error file=/elsewhere/Dockerfile,line=1,endLine=1,col=1,title=dflint::It is wrong.',
      '::warning file=sub/Dockerfile,line=3,endLine=3,col=5,endColumn=9,title=a/b::It is wrong.',
    ].join('\n'),
  );
  vi.unstubAllEnvs();
});

test('paths are relative to the working directory where there is no workspace', () => {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  expect(format([result('/repo/sub/a/Dockerfile', [message()])], context)).toContain('file=a/Dockerfile,');
  expect(format([result('<text>', [message()])], context)).toContain('file=<text>,');
  vi.unstubAllEnvs();
});

test('nothing in a path or message can end the command or start another', () => {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  const evil = result('/repo/sub/a,b:c%\n::error::x', [
    message({ message: '100%\r\n::error file=x::forged: a, b' }),
  ]);
  expect(format([evil], context)).toBe(
    '::error file=a%2Cb%3Ac%25\\n%3A%3Aerror%3A%3Ax,line=1,endLine=1,col=1,title=a/b::100%25 ::error file=x::forged: a, b',
  );
  vi.unstubAllEnvs();
});

test('no messages, no output', () => {
  expect(format([result('/repo/sub/Dockerfile', [])], context)).toBe('');
});

test('GitHub shows ten of a kind; the others are lines of the log', async () => {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  const messages = (severity: 1 | 2, length: number): LintMessage[] =>
    Array.from({ length }, (_, i) => message({ severity, line: i + 1 }));
  const over = await format([result('/repo/sub/D', [...messages(1, 11), ...messages(2, 12)])], context);
  const lines = over.split('\n');
  expect(lines.filter(line => line.startsWith('::error '))).toHaveLength(10);
  expect(lines.filter(line => line.startsWith('::warning '))).toHaveLength(10);
  expect(lines.slice(20)).toEqual([
    '::notice title=dflint::2 errors and 1 warning more, without annotations: GitHub shows 10 of a kind. The log of this step lists them.',
    'D:11:1: error: It is wrong. [a/b]',
    'D:12:1: error: It is wrong. [a/b]',
    'D:11:1: warning: It is wrong. [a/b]',
  ]);
  const full = await format([result('/repo/sub/D', [...messages(1, 10), ...messages(2, 10)])], context);
  expect(full.split('\n')).toHaveLength(20);
  vi.unstubAllEnvs();
});

/** How a runner reads a line: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function readCommand(
  line: string,
): { name: string; properties: Record<string, string>; data: string } | null {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return null;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const pairs = rest
    .join(' ')
    .split(',')
    .filter(pair => pair !== '');
  const properties = pairs.map(pair => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), unescape(pair.slice(at + 1), { '%3A': ':', '%2C': ',' })] as const;
  });
  return { name, properties: Object.fromEntries(properties), data: unescape(text.slice(end + 2), {}) };
}

function unescape(text: string, more: Record<string, string>): string {
  const all = { '%0D': '\r', '%0A': '\n', ...more, '%25': '%' };
  return Object.entries(all).reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

test('a runner reads what was reported', async () => {
  vi.stubEnv('GITHUB_WORKSPACE', undefined);
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', ',', ':', '=', '%', '25', '0A', '::'),
    minLength: 1,
  });
  await fc.assert(
    fc.asyncProperty(text, text, text, async (file, said, ruleId) => {
      const results = [
        result(`/repo/sub/x${file}`, [message({ message: `x${said}`, ruleId: `x${ruleId}` })]),
      ];
      const command = readCommand(await format(results, context));
      expect(command).toMatchObject({ name: 'error', data: `x${said}` });
      expect(command?.properties).toEqual({
        file: `x${file}`,
        line: '1',
        endLine: '1',
        col: '1',
        title: `x${ruleId}`,
      });
    }),
  );
  vi.unstubAllEnvs();
});

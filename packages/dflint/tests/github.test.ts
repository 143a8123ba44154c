import { expect, test, vi } from 'vitest';
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
    '::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax,line=1,endLine=1,col=1,title=a/b::100%25%0D%0A::error file=x::forged: a, b',
  );
  vi.unstubAllEnvs();
});

test('no messages, no output', () => {
  expect(format([result('/repo/sub/Dockerfile', [])], context)).toBe('');
});

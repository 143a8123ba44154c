import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LintResult } from '@dflint/core';
import { dflint, project } from './cli.ts';
import { tempFolder } from './temp-folder.ts';

describe('output', () => {
  test('json has the shape of ESLint', async () => {
    const root = project({
      Dockerfile: 'FROM alpine:latest\n# dflint-disable-next-line acme/no-user -- why\nUSER a\n',
    });
    const { out } = await dflint(root, ['-f', 'json']);
    const [result] = JSON.parse(out) as LintResult[];
    expect(result).toEqual({
      filePath: './Dockerfile',
      messages: [
        {
          ruleId: 'acme/no-latest',
          severity: 2,
          message: 'The tag latest says nothing.',
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 19,
          messageId: 'latest',
          fix: { range: [11, 18], text: '' },
        },
      ],
      suppressedMessages: [
        expect.objectContaining({
          ruleId: 'acme/no-user',
          suppressions: [{ kind: 'directive', justification: 'why' }],
        }),
      ],
      errorCount: 1,
      fatalErrorCount: 0,
      warningCount: 0,
      fixableErrorCount: 1,
      fixableWarningCount: 0,
      source: 'FROM alpine:latest\n# dflint-disable-next-line acme/no-user -- why\nUSER a\n',
      usedDeprecatedRules: [],
    });
    expect(await dflint(root, ['-f', 'json', '--no-error-on-unmatched-pattern', 'nope'])).toMatchObject({
      out: '[]\n',
    });
  });

  test('--quiet leaves warnings out', async () => {
    const root = project({ Dockerfile: 'FROM alpine:latest\nUSER a\n' });
    const { out } = await dflint(root, ['--quiet']);
    expect(out).not.toContain('acme/no-user');
    expect(out).toContain('✖ 1 problem (1 error, 0 warnings)');
  });

  test('--output-file takes the report, in folders that it makes', async () => {
    const root = project({ Dockerfile: 'FROM alpine:latest\n' });
    expect(await dflint(root, ['-f', 'github', '-o', 'a/b/report.txt'], { isTTY: true })).toEqual({
      code: 1,
      out: '',
      err: '',
    });
    expect(readFileSync(join(root, 'a/b/report.txt'), 'utf8')).toMatch(/^::error file=/);
  });

  test.each([
    [{}, [], false],
    [{ isTTY: true }, [], true],
    [{ isTTY: true }, ['--no-color'], false],
    [{ isTTY: true, env: { NO_COLOR: '1' } }, [], false],
    [{ isTTY: true, env: { NO_COLOR: '' } }, [], true],
    [{ isTTY: true, env: { NO_COLOR: '1' } }, ['--color'], true],
    [{ isTTY: true, env: { TERM: 'dumb' } }, [], false],
    [{ env: { FORCE_COLOR: '1' } }, [], true],
    [{ isTTY: true, env: { FORCE_COLOR: '0' } }, [], false],
    [{ env: { FORCE_COLOR: '1' } }, ['--no-color'], false],
  ])('colours: %j %j', async (input, argv, expected) => {
    const { out } = await dflint(project({ Dockerfile: 'FROM alpine:latest\n' }), argv, input);
    expect(out.includes('\u001b[31m')).toBe(expected);
  });

  test('on a terminal there is a code frame and a link', async () => {
    const { out } = await dflint(project({ Dockerfile: 'FROM alpine:latest\n' }), ['--no-color'], {
      isTTY: true,
    });
    expect(out).toContain('      1 | FROM alpine:latest\n        |      ^^^^^^^^^^^^^\n');
    expect(out).toContain('\u001b]8;;https://example.org/no-latest\u001b\\acme/no-latest\u001b]8;;\u001b\\');
  });
});

test('--help and --version', async () => {
  expect((await dflint(tempFolder(), ['--help', 'nope'])).out).toMatch(/^dflint finds [^]*Usage: dflint/);
  expect(await dflint(tempFolder(), ['-v'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^dflint \d+\.\d+\.\d+\n$/) as string,
  });
});

test('ast prints the tree', async () => {
  const root = tempFolder({ Dockerfile: 'FROM a\n' });
  const { code, out } = await dflint(root, ['ast', 'Dockerfile']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    type: 'Dockerfile',
    stages: [{ from: { image: { value: 'a' } } }],
  });
  expect((await dflint(root, ['ast', '-'], { stdin: 'FROM a\n' })).out).toBe(out);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dflint, project } from './cli.ts';
import { tempFolder } from './temp-folder.ts';

describe('standard input', () => {
  test.each([[['-']], [['--stdin']], [['-', '--stdin']]])('%j', async argv => {
    const { code, out } = await dflint(project({}), argv, { stdin: 'FROM alpine:latest\n' });
    expect(code).toBe(1);
    expect(out).toContain('\n<text>\n  1:6  error    The tag latest says nothing.  acme/no-latest\n');
  });

  test('--stdin-filename decides on the config, and on what is ignored', async () => {
    const root = project({ 'in/.dflintrc': 'settings: {}', '.gitignore': 'out\n' });
    const stdin = 'FROM alpine:latest\n';
    expect(await dflint(root, ['-', '--stdin-filename', 'in/Dockerfile'], { stdin })).toMatchObject({
      code: 0,
      out: '',
    });
    const named = await dflint(root, ['-', '--stdin-filename=x/Dockerfile'], { stdin });
    expect(named.out).toContain('\nx/Dockerfile\n');
    const ignored = await dflint(root, ['-', '--stdin-filename=out/Dockerfile'], { stdin });
    expect(ignored).toMatchObject({ code: 0 });
    expect(ignored.out).toContain(
      '  1:1  warning  This file is ignored. Use --no-ignore to lint it nevertheless.\n',
    );
    expect(
      await dflint(root, ['-', '--stdin-filename=out/Dockerfile', '--no-ignore'], { stdin }),
    ).toMatchObject({ code: 1 });
  });

  test('fixed on the way through', async () => {
    const argv = ['-', '--fix-dry-run', '--format', 'json'];
    const { code, out } = await dflint(project({}), argv, { stdin: '\ufeffFROM alpine:latest\r\n' });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { filePath: '<text>', output: '\ufeffFROM alpine\r\n', messages: [] },
    ]);
  });
});

describe('--fix', () => {
  test('writes files, byte order mark and line breaks kept, and reports what is left', async () => {
    const root = project({
      Dockerfile: '\ufeffFROM alpine:latest\r\nUSER a\r\n',
      'b/Dockerfile': 'FROM b\n',
    });
    const { code, out } = await dflint(root, ['--fix']);
    expect(code).toBe(0);
    expect(out).toContain('warning  User a.  acme/no-user');
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe('\ufeffFROM alpine\r\nUSER a\r\n');
  });

  test('leaves files alone that it would damage', async () => {
    const root = project({});
    const bytes = Buffer.from('FROM alpine:latest\n# caf\xe9\n', 'latin1');
    const file = join(root, 'Dockerfile');
    writeFileSync(file, bytes);
    const { code, out } = await dflint(root, ['--fix']);
    expect(code).toBe(1);
    expect(out).toContain('This file holds bytes that are not UTF-8, so it was not fixed.');
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('--fix-dry-run writes nothing', async () => {
    const root = project({ Dockerfile: 'FROM alpine:latest\n' });
    const { out } = await dflint(root, ['--fix-dry-run', '-f', 'json']);
    expect(JSON.parse(out)).toMatchObject([{ output: 'FROM alpine\n' }]);
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe('FROM alpine:latest\n');
  });

  test('with --quiet, warnings are not fixed', async () => {
    const root = project({ Dockerfile: 'FROM alpine:latest\n' });
    await dflint(root, ['--fix', '--quiet', '--rule', 'acme/no-latest: warn']);
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe('FROM alpine:latest\n');
  });
});

describe('files and config', () => {
  test('an ignored file that is named gets a warning', async () => {
    const root = project({
      'out/Dockerfile': 'FROM alpine:latest\n',
      '.gitignore': 'out\n',
      Dockerfile: 'FROM a\n',
    });
    const { code, out } = await dflint(root, ['out/Dockerfile', 'Dockerfile']);
    expect(code).toBe(0);
    expect(out).toContain('out/Dockerfile\n  1:1  warning  This file is ignored.');
    expect(await dflint(root, ['out/Dockerfile', '--no-ignore'])).toMatchObject({ code: 1 });
    expect(await dflint(root, ['out'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('are ignored') as string,
    });
  });

  test('"ignores" of a config count as ignore files do', async () => {
    const root = project({
      '.dflintrc': 'plugins: [./acme.mjs]\nrules: { acme/no-latest: error }\nignores: [old/**]\n',
      'old/Dockerfile': 'FROM alpine:latest\n',
      Dockerfile: 'FROM a\n',
    });
    expect(await dflint(root, ['.'])).toEqual({ code: 0, out: '', err: '' });
    expect((await dflint(root, ['old/Dockerfile'])).out).toContain('This file is ignored.');
    expect(await dflint(root, ['old'])).toMatchObject({
      code: 2,
      err: expect.stringContaining("All files for 'old' are ignored.") as string,
    });
    expect(await dflint(root, ['.', '--no-ignore'])).toMatchObject({ code: 1 });
  });

  test('--ignore-pattern', async () => {
    const root = project({ 'a/Dockerfile': 'FROM alpine:latest\n', 'b/Dockerfile': 'FROM a\n' });
    expect(await dflint(root, ['--ignore-pattern', 'a/', '--ignore-pattern', 'c'])).toMatchObject({
      code: 0,
    });
  });

  test('--no-inline-config', async () => {
    const root = project({ Dockerfile: '# dflint-disable acme/no-latest\nFROM alpine:latest\n' });
    expect(await dflint(root, [])).toMatchObject({ code: 0 });
    expect(await dflint(root, ['--no-inline-config'])).toMatchObject({ code: 1 });
  });

  test('--report-unused-disable-directives', async () => {
    const root = project({ Dockerfile: '# dflint-disable acme/no-latest\nFROM alpine\n' });
    expect(await dflint(root, [])).toMatchObject({ code: 0 });
    expect(await dflint(root, ['--report-unused-disable-directives'])).toMatchObject({ code: 1 });
  });

  test('--print-config', async () => {
    const root = project({});
    const { code, out } = await dflint(root, [
      '--print-config',
      'Dockerfile',
      '--rule',
      'acme/no-user: [error, {max: 2}]',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      plugins: ['dflint-plugin-acme@1.0.0'],
      rules: { 'acme/no-latest': [2], 'acme/no-user': [2, { max: 2 }] },
      settings: {},
      reportUnusedDisableDirectives: 1,
      noInlineConfig: false,
      requireReason: false,
    });
  });

  test('--list-rules', async () => {
    const root = project({});
    const json = await dflint(root, ['--list-rules', '--format', 'json']);
    const rules = JSON.parse(json.out) as unknown[];
    expect(rules).toHaveLength(3);
    expect(rules[1]).toEqual({
      ruleId: 'acme/no-latest',
      aliases: ['ACME1'],
      description: 'Name a tag',
      recommended: true,
      fixable: 'code',
      hasSuggestions: false,
      schema: [],
      url: 'https://example.org/no-latest',
    });
    const text = await dflint(root, ['--list-rules']);
    expect(text.out).toContain('acme/no-latest (recommended; fixable; also ACME1)\n  Name a tag\n');
  });
});

test('without a config, the recommended one serves', async () => {
  const root = tempFolder({ '.dflintrc': 'settings: {}' });
  const stdin = 'FROM golang:1.22\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]\n';
  expect(await dflint(root, ['-'], { stdin })).toMatchObject({ code: 0 });
  const { code, out } = await dflint(root, ['-', '--no-config-lookup'], { stdin });
  expect(code).toBe(1);
  expect(out).toMatch(/^ {2}1:\d+ {2}error .*multistage\/no-build-tools-in-final-image$/m);
});

describe('--no-warn-ignored', () => {
  const files = {
    Dockerfile: 'FROM alpine\n',
    'out/Dockerfile': 'FROM alpine:latest\n',
    '.gitignore': 'out\n',
  };

  test.each([[['out/Dockerfile']], [['out/Dockerfile', 'Dockerfile']]])('%j: nothing to say', async paths => {
    const argv = ['--max-warnings', '0', ...paths];
    expect(await dflint(project(files), argv)).toMatchObject({ code: 1 });
    const quiet = await dflint(project(files), ['--no-warn-ignored', ...argv]);
    expect(quiet).toEqual({ code: 0, out: '', err: '' });
  });
});

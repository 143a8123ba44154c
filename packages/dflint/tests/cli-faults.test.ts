import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dflint, project } from './cli.ts';
import { tempFolder } from './temp-folder.ts';

describe('exit codes', () => {
  test.each([
    ['nothing wrong', 'FROM alpine\n', [], 0],
    ['an error', 'FROM alpine:latest\n', [], 1],
    ['warnings', 'FROM alpine\nUSER a\n', [], 0],
    ['as many warnings as allowed', 'FROM alpine\nUSER a\n', ['--max-warnings', '1'], 0],
    ['any number of warnings', 'FROM alpine\nUSER a\n', ['--max-warnings=-1'], 0],
    ['a syntax error', 'FROM\n', [], 1],
    ['all rules off', 'FROM alpine:latest\n', ['--rule', 'ACME1: off'], 0],
    ['a rule that throws', 'FROM alpine\nRUN x\n', ['--rule', 'acme/broken: warn'], 2],
  ])('%s', async (_name, text, argv, code) => {
    expect(await dflint(project({ Dockerfile: text }), [...argv])).toMatchObject({ code, err: '' });
  });
});

test.each([
  [['--quiet'], ''],
  [['--format', 'gnu'], 'User a.'],
  [['--output-file', 'report'], ''],
])('too many warnings are told with %j, too', async (argv, report) => {
  const root = project({ Dockerfile: 'FROM alpine\nUSER a\n' });
  const { code, out, err } = await dflint(root, ['--max-warnings', '0', ...argv]);
  expect({ code, err }).toEqual({
    code: 1,
    err: 'dflint: There are more warnings (1) than --max-warnings allows (0).\n',
  });
  expect(out).toContain(report);
  expect(out === '').toBe(report === '');
});

test.each<[string, string[], string, number]>([
  ['a code of the rule that is on', ['--rule', 'DL3025: error'], 'error    CMD runs within a shell', 1],
  ['its code off', ['--rule', 'DL3025: off'], '', 0],
  ['a code of a rule that is on', ['--rule', 'DL3006: error'], 'error    DL3006: ', 1],
])("without a config file, hadolint's codes serve: %s", async (_what, argv, expected, code) => {
  const stdin = argv[1]?.startsWith('DL3006') ? 'FROM debian\n' : 'FROM debian:12\nUSER 1\nCMD run it\n';
  const { out, ...rest } = await dflint(tempFolder({}), [...argv, '-'], { stdin });
  expect(rest).toEqual({ code, err: '' });
  expect(out).toContain(expected);
  expect(out === '').toBe(expected === '');
});

describe('faults are told in a line, with exit code 2', () => {
  test.each([
    [['--fixx'], 'dflint: There is no option --fixx. Did you mean --fix? See dflint --help.'],
    [['--max-warnings', 'many'], "dflint: --max-warnings needs a whole number, not 'many'."],
    [['nope'], "dflint: No files found for 'nope'."],
    [['empty'], "dflint: No Dockerfiles found in 'empty'. Searched for: Dockerfile, Dockerfile.*"],
    [['-', 'Dockerfile'], 'dflint: Standard input and paths cannot be linted in one run.'],
    [['-', '--fix'], 'dflint: Standard input cannot be fixed in place. Use --fix-dry-run'],
    [['--stdin-filename', 'x'], 'dflint: --stdin-filename is for standard input'],
    [
      ['--format', 'jsn'],
      'dflint: There is no format "jsn", and no package for it is installed. Did you mean "json"? Formats: stylish, compact,',
    ],
    [
      ['--rule', 'acme/no-latest'],
      "dflint: --rule 'acme/no-latest' cannot be read. Write --rule 'NAME: SEVERITY'",
    ],
    [
      ['--rule', 'acme/no-lates: off'],
      'dflint: command line: rules["acme/no-lates"]: there is no rule "acme/no-lates". Did you mean "acme/no-latest"?',
    ],
    [
      ['--rule', 'acme/no-user: loud'],
      'dflint: command line: rules["acme/no-user"]: "loud" is not a severity.',
    ],
    [['--rule', 'acme/no-user: [warn, {min: 1}]'], 'dflint: command line: rules["acme/no-user"]'],
    [['--config', 'nope.yaml'], 'dflint: --config: there is no file ./nope.yaml.'],
    [['--output-file', 'empty'], 'dflint: Cannot write ./empty: it is a folder.'],
    [
      ['--print-config', 'ignored/Dockerfile'],
      'dflint: ignored/Dockerfile is ignored, so no config holds for it.',
    ],
    [['--print-config', 'empty'], 'dflint: empty is a folder. Name a file in it, such as empty/Dockerfile.'],
    [['--list-rules', '.'], 'dflint: . is a folder. Name a file in it, such as ./Dockerfile.'],
    [
      ['config', 'inspect', 'empty/'],
      'dflint: empty/ is a folder. Name a file in it, such as empty/Dockerfile.',
    ],
    [
      ['--output-file', './Dockerfile'],
      'dflint: --output-file: the report would be written over ./Dockerfile, which',
    ],
    [['--fix', ''], "dflint: A path is empty. For all files here and below, write '.'."],
    [
      ['--list-rules', '--format', 'github'],
      'dflint: --list-rules has the formats stylish and json, not "github".',
    ],
    [['graph', '--fix'], 'dflint: --fix is not for dflint graph. See dflint --help.'],
    [['graph', '-o', 'x'], 'dflint: --output-file is not for dflint graph. See dflint --help.'],
    [
      ['grpah', 'Dockerfile'],
      'dflint: There is neither a file nor a command "grpah". Did you mean "graph"? See dflint --help.',
    ],
    [['ast'], 'dflint: Write: dflint ast FILE (or - for standard input).'],
    [['ast', 'nope'], 'dflint: nope: This file cannot be read: no such file or folder.'],
  ])('%j', async (argv, message) => {
    const root = project({ Dockerfile: 'FROM alpine\n', 'empty/x': '', '.dflintignore': 'ignored\n' });
    const { code, out, err } = await dflint(root, argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('--debug shows the stack', async () => {
    const { err } = await dflint(tempFolder(), ['nope', '--debug']);
    expect(err).toMatch(/^dflint: No files found for 'nope'\.\n.*\n\s+at /);
  });

  test('no error for what is not found when that is asked for', async () => {
    expect(await dflint(tempFolder(), ['nope', '--no-error-on-unmatched-pattern'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});

describe('files that cannot be linted', () => {
  test.each([
    ['empty', '', 1, /^ {2}1:1 {2}error {4}Parsing error: /m],
    ['a lone RUN', 'RUN\n', 1, /^ {2}1:1 {2}error {4}Parsing error: /m],
    [
      'binary',
      '\u007fELF\0\0\0',
      1,
      /^ {2}1:1 {2}error {4}This is a binary file \(it holds NUL bytes\), not a Dockerfile\.$/m,
    ],
    [
      'too large',
      `FROM a\n${'# comment\n'.repeat(2_000_000)}`,
      2,
      /^ {2}1:1 {2}error {4}This file was not linted: it has 20\.0 MB, and the limit is 10 MB\.$/m,
    ],
  ])('%s: the others are linted nevertheless', async (_name, text, code, message) => {
    const root = project({ Dockerfile: text, 'z/Dockerfile': 'FROM alpine:latest\n' });
    const outcome = await dflint(root, []);
    expect(outcome).toMatchObject({ code, err: '' });
    expect(outcome.out).toMatch(message);
    expect(outcome.out).toContain('acme/no-latest');
  });

  test('UTF-16', async () => {
    const text = Buffer.from('\ufeffFROM alpine\n', 'utf16le');
    const { code, out } = await dflint(project({}), ['-'], { stdin: text });
    expect(code).toBe(1);
    expect(out).toContain('This file is encoded in UTF-16, which Docker cannot read. Save it as UTF-8.');
  });

  test('unreadable', async () => {
    const root = project({ Dockerfile: 'FROM alpine\n' });
    chmodSync(join(root, 'Dockerfile'), 0);
    const { code, out } = await dflint(root, []);
    // Root may read everything.
    if (process.getuid?.() === 0) expect(code).toBe(0);
    else {
      expect(code).toBe(2);
      expect(out).toContain('  1:1  error    This file cannot be read: permission denied.\n');
    }
  });

  test('a rule that throws is named, and the others go on', async () => {
    const root = project({ Dockerfile: 'FROM alpine:latest\nRUN x\n', 'z/Dockerfile': 'FROM b:latest\n' });
    const { code, out } = await dflint(root, ['--rule', 'acme/broken: warn']);
    expect(code).toBe(2);
    expect(out).toMatch(
      /^ {2}2:1 {2}error {4}Rule 'acme\/broken' crashed on .*Dockerfile: x is not a function\. .* {2}acme\/broken$/m,
    );
    expect(out.match(/acme\/no-latest$/gm)).toHaveLength(2);
    const { err } = await dflint(root, ['--rule', 'acme/broken: warn', '--debug']);
    expect(err).toMatch(/Dockerfile: TypeError: x is not a function\n\s+at /);
  });
});

describe('names of files and what stands in them do nothing in a terminal or a log', () => {
  const name = 'x\u001b[31m\n::error::y';
  const config = 'rules: { "a\\u001b[1m\\n::error::b": warn }\n';
  const hadolint = 'ignored: ["a\\u001b[1m\\n::error::b"]\n"::error::key": 1\n';
  const root = (): string =>
    project({ [`${name}/Dockerfile`]: 'FROM alpine\nRUN x\n', 'broken.yaml': config, 'hado.yaml': hadolint });

  test.each([
    [[name + name], 2],
    [['--config', 'broken.yaml', '.'], 2],
    [['--config', name, '.'], 2],
    [['--config', 'broken.yaml', '--debug', '.'], 2],
    [['--debug', '--rule', 'acme/broken: warn', '.'], 2],
    [['--format', name, '.'], 2],
    [['--print-config', 'x', '--target', name], 0],
    [['migrate', 'hado.yaml'], 0],
    [['graph', name], 2],
    [['ast', `${name}/Dockerfile`], 0],
  ])('%j', async (argv, expected) => {
    const { code, out, err } = await dflint(root(), argv);
    expect(code).toBe(expected);
    expect(out + err).not.toMatch(/\u001b|^\s*::/m);
  });
});

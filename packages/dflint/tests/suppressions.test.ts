import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dflint, project } from './cli.ts';

const FILE = 'dflint-suppressions.json';
const ERROR = 'FROM a:latest\n';
const TWO_ERRORS = 'FROM a:latest AS x\nFROM b:latest\n';
const BOTH = ['--rule', 'acme/no-user: error'];

function suppressionsOf(root: string): unknown {
  return JSON.parse(readFileSync(join(root, FILE), 'utf8'));
}

describe('--suppress-all', () => {
  test('writes the errors of today, by file and rule, and the run is clean', async () => {
    const root = project({ Dockerfile: TWO_ERRORS, 'b/Dockerfile': `${ERROR}USER me\n` });
    expect(await dflint(root, ['--suppress-all', ...BOTH])).toEqual({
      code: 0,
      out: '',
      err: `dflint: Wrote ./${FILE}: it hides 4 errors in 2 files.\n`,
    });
    expect(suppressionsOf(root)).toEqual({
      Dockerfile: { 'acme/no-latest': { count: 2 } },
      'b/Dockerfile': { 'acme/no-latest': { count: 1 }, 'acme/no-user': { count: 1 } },
    });
    expect(await dflint(root, BOTH)).toEqual({ code: 0, out: '', err: '' });
  });

  test('leaves warnings, which fail no run', async () => {
    const root = project({ Dockerfile: 'FROM a:1\nUSER me\n' });
    const { code, out, err } = await dflint(root, ['--suppress-all']);
    expect([code, suppressionsOf(root)]).toEqual([0, {}]);
    expect(out).toContain('acme/no-user');
    expect(err).toContain(': it hides nothing (warnings fail no run');
  });

  test('leaves what no rule found, and rules that crash', async () => {
    const root = project({ Dockerfile: 'RUN x\nFRO a\n', b: 'FROM a:1\nRUN x\n' });
    expect(await dflint(root, ['--suppress-all', 'Dockerfile'])).toMatchObject({ code: 1 });
    expect(await dflint(root, ['--suppress-all', '--rule', 'acme/broken: error', 'b'])).toMatchObject({
      code: 2,
    });
    expect(suppressionsOf(root)).toEqual({});
  });

  test('keeps the suppressions of files that were not linted', async () => {
    const root = project({ 'a/Dockerfile': ERROR, 'b/Dockerfile': ERROR });
    await dflint(root, ['--suppress-all', 'a']);
    await dflint(root, ['--suppress-all', 'b']);
    expect(Object.keys(suppressionsOf(root) as object)).toEqual(['a/Dockerfile', 'b/Dockerfile']);
  });

  test('fixes first', async () => {
    const root = project({ Dockerfile: `${ERROR}USER me\n` });
    expect(await dflint(root, ['--suppress-all', '--fix', ...BOTH])).toMatchObject({ code: 0 });
    expect(suppressionsOf(root)).toEqual({ Dockerfile: { 'acme/no-user': { count: 1 } } });
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe('FROM a\nUSER me\n');
  });
});

describe('--suppress-rule', () => {
  test.each([['acme/no-user'], ['acme/no-user', '--suppress-rule', 'ACME1']])(
    'suppresses what is named, in full or by an alias: %s %s %s',
    async (...names) => {
      const root = project({ Dockerfile: `${ERROR}USER me\n` });
      const { code } = await dflint(root, ['--suppress-rule', ...names, ...BOTH]);
      const isAll = names.length > 1;
      expect(code).toBe(isAll ? 0 : 1);
      expect(suppressionsOf(root)).toEqual({
        Dockerfile: { ...(isAll && { 'acme/no-latest': { count: 1 } }), 'acme/no-user': { count: 1 } },
      });
    },
  );

  test('names the nearest rule for one that is unknown, and writes nothing', async () => {
    const root = project({ Dockerfile: ERROR });
    expect(await dflint(root, ['--suppress-rule', 'acme/no-lates'])).toMatchObject({
      code: 2,
      err: 'dflint: There is no rule "acme/no-lates". Did you mean "acme/no-latest"? See dflint --list-rules.\n',
    });
    expect(existsSync(join(root, FILE))).toBe(false);
  });
});

describe('a suppressions file', () => {
  test('hides what it counts, in JSON as suppressed messages', async () => {
    const root = project({ Dockerfile: ERROR });
    await dflint(root, ['--suppress-all']);
    const { out } = await dflint(root, ['--format', 'json']);
    const [result] = JSON.parse(out) as { suppressedMessages: unknown[] }[];
    expect(result).toMatchObject({ messages: [], errorCount: 0, fixableErrorCount: 0 });
    expect(result?.suppressedMessages).toMatchObject([
      { ruleId: 'acme/no-latest', suppressions: [{ kind: 'file', justification: '' }] },
    ]);
  });

  test('shows all errors of a rule as soon as there are more than it counts', async () => {
    const root = project({ Dockerfile: ERROR });
    await dflint(root, ['--suppress-all']);
    writeFileSync(join(root, 'Dockerfile'), TWO_ERRORS);
    const { code, out } = await dflint(root, []);
    expect(code).toBe(1);
    expect(out.match(/acme\/no-latest/g)).toHaveLength(2);
  });

  test('holds for standard input of that name', async () => {
    const root = project({ Dockerfile: ERROR });
    await dflint(root, ['--suppress-all']);
    expect(await dflint(root, ['--stdin-filename', 'Dockerfile', '-'], { stdin: ERROR })).toMatchObject({
      code: 0,
    });
    expect(await dflint(root, ['-'], { stdin: ERROR })).toMatchObject({ code: 1 });
  });

  test('fails the run when it counts more than there is, unless that is to pass', async () => {
    const root = project({ Dockerfile: TWO_ERRORS });
    await dflint(root, ['--suppress-all']);
    writeFileSync(join(root, 'Dockerfile'), ERROR);
    expect(await dflint(root, [])).toEqual({
      code: 2,
      out: '',
      err: 'dflint: There are suppressions that nothing needs any more. --prune-suppressions takes them out.\n',
    });
    expect(await dflint(root, ['--pass-on-unpruned-suppressions'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('stands in another place when that is said, with paths relative to it', async () => {
    const root = project({ 'a/Dockerfile': ERROR });
    const location = ['--suppressions-location', 'lint/old.json'];
    expect(await dflint(root, location)).toMatchObject({
      code: 2,
      err: 'dflint: There is no suppressions file ./lint/old.json. --suppress-all makes one.\n',
    });
    expect(await dflint(root, [...location, '--suppress-all'])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(root, 'lint/old.json'), 'utf8'))).toHaveProperty(['../a/Dockerfile']);
    expect(await dflint(root, location)).toMatchObject({ code: 0 });
  });

  test.each([
    ['{', 'it is no JSON'],
    ['[]', 'the file must hold an object'],
    ['{ "Dockerfile": 1 }', '"Dockerfile" must hold an object'],
    ['{ "Dockerfile": { "a/b": 1 } }', '"Dockerfile" > "a/b" needs { "count": a whole number from 1 }'],
  ])('that is broken is refused: %s', async (text, why) => {
    const root = project({ Dockerfile: ERROR, [FILE]: text });
    const { code, err } = await dflint(root, []);
    expect(code).toBe(2);
    expect(err).toContain(`dflint: ./${FILE} is broken: ${why}`);
    expect(err).toContain('Mend it, or delete it and run --suppress-all again.');
  });
});

describe('--prune-suppressions', () => {
  test('takes out what is mended, and files that are gone; the rest stays', async () => {
    const root = project({ Dockerfile: TWO_ERRORS, 'b/Dockerfile': ERROR });
    await dflint(root, ['--suppress-all']);
    const before = suppressionsOf(root) as object;
    const gone = { 'c/Dockerfile': { 'acme/no-latest': { count: 1 } } };
    writeFileSync(join(root, FILE), JSON.stringify({ ...before, ...gone }));
    writeFileSync(join(root, 'Dockerfile'), ERROR);
    writeFileSync(join(root, 'b/Dockerfile'), 'FROM a:1\n');
    expect(await dflint(root, ['--prune-suppressions'])).toEqual({
      code: 0,
      out: '',
      err: `dflint: Wrote ./${FILE}: it hides 1 error in 1 file.\n`,
    });
    expect(await dflint(root, ['--prune-suppressions', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
    expect(suppressionsOf(root)).toEqual({ Dockerfile: { 'acme/no-latest': { count: 1 } } });
  });
});

test.each([
  [
    ['--suppress-all', '--suppress-rule', 'a/b'],
    '--suppress-all and --suppress-rule cannot be used in one run.',
  ],
  [
    ['--suppress-all', '--prune-suppressions'],
    '--suppress-all and --prune-suppressions cannot be used in one run.',
  ],
  [['--suppress-all', '-'], '--suppress-all is for files, not for standard input.'],
])('%j is refused', async (argv, message) => {
  expect(await dflint(project({}), argv)).toEqual({ code: 2, out: '', err: `dflint: ${message}\n` });
});

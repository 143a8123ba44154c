import { describe, expect, test } from 'vitest';
import { dflint } from './cli.ts';
import { tempFolder } from './temp-folder.ts';

const DOCKERFILE = `FROM golang:1.22 AS build
FROM build AS debug
FROM scratch AS prod
COPY --from=build /app /app
`;

interface Report {
  file: string;
  targets: { stage: number; builds: number[] }[];
}

/** The file and the targets of a run with `--format json`. */
async function targetsOf(root: string, argv: string[], stdin = ''): Promise<[string, ...number[]]> {
  const { out, err } = await dflint(root, ['graph', '--format', 'json', ...argv], { stdin });
  expect(err).toBe('');
  const { file, targets } = JSON.parse(out) as Report;
  return [file, ...targets.map(({ stage }) => stage)];
}

describe('dflint graph', () => {
  test.each([
    ['text', /^Dockerfile\n\nbuild \(builder, line 1\)\n/],
    ['mermaid', /^flowchart TD\n/],
    ['dot', /^digraph stages \{\n/],
    ['json', /^\{\n {2}"file": "Dockerfile",\n {2}"stages": \[\n/],
  ])('--format %s', async (format, expected) => {
    const root = tempFolder({ Dockerfile: DOCKERFILE });
    const { code, out, err } = await dflint(root, ['graph', '--format', format]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(expected);
    if (format === 'text') expect(await dflint(root, ['graph', 'Dockerfile'])).toEqual({ code, out, err });
  });

  test('targets are the last stage, or those that are named', async () => {
    const root = tempFolder({ Dockerfile: DOCKERFILE, 'a/b': 'FROM x\n' });
    expect(await targetsOf(root, [])).toEqual(['Dockerfile', 2]);
    expect(await targetsOf(root, ['a/b'])).toEqual(['a/b', 0]);
    expect(await targetsOf(root, ['--target', 'DEBUG', '--target=0'])).toEqual(['Dockerfile', 0, 1]);
    expect(await targetsOf(root, ['-'], DOCKERFILE)).toEqual(['<text>', 2]);
    expect(await targetsOf(root, ['-', '--stdin-filename', 'x'], 'FROM a\n')).toEqual(['x', 0]);
  });

  test('without --target, they are those of linting', async () => {
    const root = tempFolder({
      Dockerfile: DOCKERFILE,
      'compose.yaml': 'services: { app: { build: { target: debug } } }',
      'a/Dockerfile': DOCKERFILE,
      'a/.dflintrc': 'settings: { targets: build }',
    });
    expect(await targetsOf(root, [])).toEqual(['Dockerfile', 1, 2]);
    expect(await targetsOf(root, ['--target', 'build'])).toEqual(['Dockerfile', 0]);
    expect(await targetsOf(root, ['a/Dockerfile'])).toEqual(['a/Dockerfile', 0]);
  });

  test('shows what it can of a broken file, and says what is wrong with it', async () => {
    const root = tempFolder({ Dockerfile: 'FROM a AS b\nCOPY --form=x /a /b\nRNU \u001b[2J\nFROM b\n' });
    const { code, out, err } = await dflint(root, ['graph']);
    expect(code).toBe(0);
    expect(out).toContain('stage 1 (target, line 4)\n  FROM b\n');
    expect(err).toMatch(/^dflint: Dockerfile:2: .*--form.*\ndflint: Dockerfile:3: .*RNU.*\n$/);
  });

  test.each([
    [['--target', 'prd'], 'Dockerfile has no stage "prd". Did you mean "prod"? Stages: build, debug, prod.'],
    [['--target', '3'], 'Dockerfile has no stage "3". Stages: build, debug, prod.'],
    [['--target', 'build', '--target', 'x'], 'Dockerfile has no stage "x". Stages: build, debug, prod.'],
    [['empty'], 'empty has no stage: no line of it begins with FROM.'],
    [['nope'], 'nope: This file cannot be read: no such file or folder.'],
    [['a'], 'a: This file cannot be read: it is a folder.'],
    [['a', 'b'], 'Write: dflint graph [FILE] (or - for standard input).'],
    [
      ['--format', 'mermade'],
      'There is no format "mermade" of graphs. Did you mean "mermaid"? Formats: text, mermaid, dot, json.',
    ],
    [['--format', 'toString'], 'There is no format "toString" of graphs. Formats: text, mermaid, dot, json.'],
  ])('%j fails', async (argv, message) => {
    const root = tempFolder({ Dockerfile: DOCKERFILE, empty: '', 'a/b': '' });
    expect(await dflint(root, ['graph', ...argv])).toEqual({ code: 2, out: '', err: `dflint: ${message}\n` });
  });
});

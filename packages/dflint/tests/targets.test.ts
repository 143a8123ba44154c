import { describe, expect, test } from 'vitest';
import type { LintResult } from '@dflint/core';
import { dflint } from './cli.ts';
import { tempFolder } from './temp-folder.ts';

/** The rule reports in stages that ship: line 2 when `worker` is built, line 4 when `web` is. */
const DOCKERFILE = `FROM alpine AS worker
RUN apk add --virtual .deps gcc && make && apk del .deps
FROM alpine AS web
RUN apk add --virtual .deps gcc && make && apk del .deps
FROM alpine
`;
const CONFIG = 'rules: { multistage/no-chained-cleanup: error }\nplugins: ["@dflint/plugin-multistage"]\n';
const compose = (target: string): string => `services: { app: { build: { context: ., target: ${target} } } }`;

/** The lines with reports, and what is said on stderr. */
async function linesOf(
  files: Record<string, string>,
  argv: string[] = [],
  stdin = '',
): Promise<[number[], string]> {
  const root = tempFolder({ Dockerfile: DOCKERFILE, '.dflintrc': CONFIG, ...files });
  const { out, err } = await dflint(root, ['-f', 'json', ...argv], { stdin });
  const results = JSON.parse(out) as LintResult[];
  return [results.flatMap(({ messages }) => messages.map(({ line }) => line)), err];
}

describe('what is built', () => {
  test.each<[string, Record<string, string>, string[], number[]]>([
    ['is the last stage', {}, [], []],
    ['is what --target says', {}, ['--target', 'web'], [4]],
    ['is several stages', {}, ['--target', 'WORKER', '--target=1'], [2, 4]],
    ['is what the setting says', { '.dflintrc': `${CONFIG}settings: { targets: [worker] }` }, [], [2]],
    [
      'is what --target says before the setting',
      { '.dflintrc': `${CONFIG}settings: { targets: [worker] }` },
      ['--target', 'web'],
      [4],
    ],
    ['is what Compose builds', { 'compose.yaml': compose('worker') }, [], [2]],
    [
      'is what Compose and Bake build',
      { 'compose.yaml': compose('worker'), 'docker-bake.json': '{"target":{"a":{"target":"web"}}}' },
      [],
      [2, 4],
    ],
    [
      'is the last stage beside what Compose builds',
      {
        'compose.yaml': compose('worker'),
        Dockerfile: `${DOCKERFILE}RUN apk add --virtual .deps gcc && make && apk del .deps\n`,
      },
      [],
      [2, 6],
    ],
    ['is what --target says, not Compose', { 'compose.yaml': compose('worker') }, ['--target', 'web'], [4]],
    [
      'is what the setting says, not Compose',
      { 'compose.yaml': compose('worker'), '.dflintrc': `${CONFIG}settings: { targets: web }` },
      [],
      [4],
    ],
    [
      'is what Compose builds, above the Dockerfile and below the config',
      {
        'compose.yaml': 'services: { a: { build: { context: ./api, target: web } } }',
        'api/Dockerfile': DOCKERFILE,
      },
      ['api'],
      [4],
    ],
  ])('%s', async (_, files, argv, expected) => {
    expect(await linesOf(files, argv)).toEqual([expected, '']);
  });

  test('is told by --debug', async () => {
    const [, err] = await linesOf({ 'compose.yaml': compose('worker') }, ['--debug']);
    expect(err).toContain('dflint: stages that are built by name: worker\n');
  });

  test('counts for standard input that has a name', async () => {
    const files = { 'compose.yaml': compose('worker') };
    expect(await linesOf(files, ['--stdin-filename', 'Dockerfile', '-'], DOCKERFILE)).toEqual([[2], '']);
    expect(await linesOf(files, ['-'], DOCKERFILE)).toEqual([[], '']);
  });

  test('is not known from a broken file, which stops nothing', async () => {
    const [lines, err] = await linesOf({
      'compose.yaml': 'services:\n  a: [\n',
      'b/x.Dockerfile': 'FROM a\nFROM b\n',
    });
    expect(lines).toEqual([]);
    expect(err).toMatch(/^dflint: compose\.yaml:3: unexpected end of the stream .*\n$/);
  });
});

describe('--target with a name that no linted file has', () => {
  const files = { Dockerfile: DOCKERFILE, 'b/Dockerfile': 'FROM alpine AS prod\n', '.dflintrc': CONFIG };
  test.each<[string[], string, string]>([
    [
      ['--target', 'wrker', 'Dockerfile'],
      '',
      'The linted file has no stage "wrker". Did you mean "worker"? Stages: worker, web.',
    ],
    [['--target', 'prod', '--target', 'x'], '', 'No linted file has a stage "x". Stages: worker, web, prod.'],
    [['--target', '3', 'Dockerfile'], '', 'The linted file has no stage "3". Stages: worker, web.'],
    [
      ['--target', 'web', '-'],
      'FROM alpine\n',
      'The linted file has no stage "web". Stages: none with a name.',
    ],
  ])('%j is warned of', async (argv, stdin, message) => {
    const { code, err } = await dflint(tempFolder(files), argv, { stdin });
    expect({ code, err }).toEqual({ code: 0, err: `dflint: --target: ${message}\n` });
  });

  test.each<[string[], string]>([
    [['--target', 'prod'], ''],
    [['--target', '2', 'Dockerfile'], ''],
    [['--target', 'PROD', '--target', 'web'], ''],
    [['--target', 'web', '-'], 'FROM alpine AS Web\n'],
  ])('%j is none', async (argv, stdin) => {
    expect(await dflint(tempFolder(files), argv, { stdin })).toMatchObject({ err: '' });
  });

  test('is not spoken of when a file cannot be parsed', async () => {
    const { err, out } = await dflint(tempFolder({ Dockerfile: 'RUN x\n"' }), ['--target', 'x', '.']);
    expect(err).toBe('');
    expect(out).toContain('Parsing error');
  });
});

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DFLint } from '../src/dflint.ts';
import { type Outcome, dflint, project } from './cli.ts';
import { addFiles, tempFolder } from './temp-folder.ts';

const FILES = {
  'a/Dockerfile': 'FROM alpine:latest\nUSER a\n',
  'b/Dockerfile': 'FROM alpine AS b\nFROM b\n',
  'c/Dockerfile': 'FROM alpine:latest\n# dflint-disable-next-line acme/no-user -- why not\nUSER c\n',
};

/** The files that a run lints, and does not take from the cache. */
async function linted(root: string, ...argv: string[]): Promise<string[]> {
  const { err } = await dflint(root, ['--cache', '--debug', ...argv]);
  return [...err.matchAll(/linting \.\/(.*)\/Dockerfile/g)].map(([, folder = '']) => folder);
}

test('a run with a full cache says the same, and lints nothing', async () => {
  const root = project(FILES);
  const plain = await dflint(root, ['--format', 'json']);
  expect(existsSync(join(root, '.dflintcache'))).toBe(false);
  expect(await linted(root)).toEqual(['a', 'b', 'c']);
  expect(await linted(root)).toEqual([]);
  expect(await dflint(root, ['--format', 'json', '--cache'])).toEqual(plain);
  expect(plain.out).toContain('"suppressions"');
  for (const argv of [[], ['--quiet'], ['--format', 'stylish', '--max-warnings', '0']])
    expect(await dflint(root, ['--cache', ...argv])).toEqual(await dflint(root, argv));
});

describe('what is linted again', () => {
  test.each<[what: string, files: Record<string, string>, argv: string[], expected: string[]]>([
    ['nothing', {}, [], []],
    ['a file with another text', { 'b/Dockerfile': 'FROM alpine\n' }, [], ['b']],
    ['files beside another .dockerignore', { 'b/.dockerignore': '*.log\n' }, [], ['b']],
    ['a file with an ignore file of its own', { 'c/Dockerfile.dockerignore': '*.log\n' }, [], ['c']],
    [
      'a file of which Compose builds another stage',
      { 'compose.yaml': 'services: { x: { build: { context: b, target: b } } }\n' },
      [],
      ['b'],
    ],
    ['files with another setting of a rule', {}, ['--rule', 'acme/no-user: error'], ['a', 'b', 'c']],
    ['files with other options of a rule', {}, ['--rule', 'acme/no-user: [warn, {max: 1}]'], ['a', 'b', 'c']],
    ['files whose comments count no more', {}, ['--no-inline-config'], ['a', 'b', 'c']],
    ['files with other targets', {}, ['--target', 'b'], ['a', 'b', 'c']],
    ['files under a config of their own', { 'a/.dflintrc': 'rules: {}\n' }, [], ['a']],
    [
      'files that settings for some of them are about',
      {
        '.dflintrc':
          'plugins: [./acme.mjs]\nrules: { acme/no-latest: error, acme/no-user: warn }\noverrides: [{ files: b/*, rules: { acme/no-user: off } }]\n',
      },
      [],
      ['b'],
    ],
  ])('%s', async (_what, files, argv, expected) => {
    const root = project(FILES);
    expect(await linted(root)).toHaveLength(3);
    addFiles(root, files);
    expect(await linted(root, ...argv)).toEqual(expected);
    expect(await linted(root, ...argv)).toEqual([]);
  });

  test('files under a plugin whose code has changed, in a file that it imports, too', async () => {
    const plugin = (file: string): string => `import { message } from '${file}';
      const rule = { meta: { type: 'problem', docs: { description: 'x' }, messages: { m: message() } }, create: context => ({ FromInstruction(node) { context.report({ node, messageId: 'm' }); } }) };
      export default { meta: { name: 'dflint-plugin-own', version: '1.0.0' }, rules: { x: rule } };`;
    const root = tempFolder({
      'a/Dockerfile': 'FROM alpine\n',
      '.dflintrc': 'plugins: [./own.mjs]\nrules: { own/x: error }\n',
      'own.mjs': plugin('./rules/text.mjs'),
      'rules/text.mjs': 'export const message = () => "Old.";',
    });
    expect(await linted(root)).toEqual(['a']);
    expect(await linted(root)).toEqual([]);
    writeFileSync(join(root, 'rules/text.mjs'), 'export const message = () => "New.";');
    expect(await linted(root)).toEqual(['a']);
    writeFileSync(join(root, 'own.mjs'), plugin('./rules/text.mjs').replace('1.0.0', '1.0.1'));
    expect(await linted(root)).toEqual(['a']);
    expect(await linted(root)).toEqual([]);
  });

  test('files in which a rule crashes', async () => {
    const root = project({ 'a/Dockerfile': 'FROM alpine\nRUN x\n', 'b/Dockerfile': 'FROM alpine\n' });
    const argv = ['--rule', 'acme/broken: warn'];
    expect(await linted(root, ...argv)).toEqual(['a', 'b']);
    expect(await linted(root, ...argv)).toEqual(['a']);
  });

  test.each([
    ['a binary file', 'FROM a\0\n'],
    ['bytes that are not UTF-8', Buffer.from([0x46, 0x52, 0x4f, 0x4d, 0x20, 0x61, 0x0a, 0x23, 0xff, 0x0a])],
  ])('%s', async (_what, content) => {
    const root = project({});
    mkdirSync(join(root, 'a'));
    writeFileSync(join(root, 'a/Dockerfile'), content);
    const plain = await dflint(root, ['--format=json']);
    expect(await linted(root)).toEqual(['a']);
    expect(await linted(root)).toEqual(['a']);
    expect(await dflint(root, ['--cache', '--format=json'])).toEqual(plain);
  });
});

describe('fixes', () => {
  test('a full cache does not keep them from being made', async () => {
    const root = project(FILES);
    await linted(root);
    expect(await linted(root, '--fix')).toEqual(['a', 'c']);
    expect(readFileSync(join(root, 'a/Dockerfile'), 'utf8')).toBe('FROM alpine\nUSER a\n');
    // The fixed texts were never linted as they are now.
    expect(await linted(root)).toEqual(['a', 'c']);
    expect(await linted(root, '--fix')).toEqual([]);
  });

  test('nothing is kept of a dry run', async () => {
    const root = project(FILES);
    const dry = await dflint(root, ['--fix-dry-run', '--format=json']);
    expect(await dflint(root, ['--fix-dry-run', '--format=json', '--cache'])).toEqual(dry);
    expect(await dflint(root, ['--fix-dry-run', '--format=json', '--cache'])).toEqual(dry);
    expect(await linted(root)).toEqual(['a', 'c']);
  });
});

describe('the file', () => {
  const run = (root: string, ...argv: string[]): Promise<Outcome> => dflint(root, ['--cache', ...argv]);

  test.each([
    ['a file', 'cache/of.it', /^of\.it$/],
    ['a folder that is not there yet', 'cache/', /^\.cache_[\da-f]{8}$/],
    ['a folder that is', 'cache', /^\.cache_[\da-f]{8}$/],
  ])('%s', async (what, location, name) => {
    const root = project(FILES);
    if (what.endsWith(' is')) mkdirSync(join(root, 'cache'));
    expect(await linted(root, '--cache-location', location)).toHaveLength(3);
    expect(await linted(root, '--cache-location', location)).toEqual([]);
    expect(readdirSync(join(root, 'cache'))).toEqual([expect.stringMatching(name)]);
  });

  test('can be moved with the files', async () => {
    const root = project(FILES);
    await linted(root);
    renameSync(root, `${root}-moved`);
    const before = await linted(`${root}-moved`);
    renameSync(`${root}-moved`, root);
    expect(before).toEqual([]);
  });

  test('forgets files that are gone, and no others', async () => {
    const root = project(FILES);
    await linted(root);
    rmSync(join(root, 'c'), { recursive: true });
    appendFileSync(join(root, 'a/Dockerfile'), '# more\n');
    expect(await linted(root, 'a')).toEqual(['a']);
    expect(readFileSync(join(root, '.dflintcache'), 'utf8')).not.toContain('c/Dockerfile');
    expect(await linted(root)).toEqual([]);
  });

  const damaged = [
    ['cut off', (text: string) => text.slice(0, -20), 'it is damaged. It is written anew.'],
    ['with another line', (text: string) => `${text}x\n`, 'it is damaged. It is written anew.'],
    [
      'of another form',
      (text: string) => text.replace(/\d/, '9'),
      'another version of dflint wrote it. It is written anew.',
    ],
  ] as const;
  test.each(damaged)('%s', async (_what, change, problem) => {
    const root = project(FILES);
    const plain = await dflint(root, []);
    await run(root);
    const file = join(root, '.dflintcache');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    expect(await run(root)).toEqual({
      ...plain,
      err: `dflint: The cache ./.dflintcache was not used: ${problem}\n`,
    });
    expect(await run(root)).toEqual(plain);
    expect(await linted(root)).toEqual([]);
  });

  test.each(['5', '{}', '{"messages":[1],"suppressedMessages":[],"usedDeprecatedRules":[]}', '[', ''])(
    'with %j for a result: the file is linted',
    async value => {
      const root = project(FILES);
      await run(root);
      const file = join(root, '.dflintcache');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/\{.*/g, value));
      expect(await linted(root)).toEqual(['a', 'b', 'c']);
      expect(await linted(root)).toEqual([]);
    },
  );

  test('of somebody else is left alone', async () => {
    const root = project({ ...FILES, 'package.json': '{ "name": "mine" }' });
    const plain = await dflint(root, []);
    expect(await run(root, '--cache-location', 'package.json')).toEqual({
      ...plain,
      err: 'dflint: The cache ./package.json was not used: it is no cache of dflint. Nothing was kept, either: choose another --cache-location.\n',
    });
    expect(readFileSync(join(root, 'package.json'), 'utf8')).toBe('{ "name": "mine" }');
  });

  test('that cannot be written is told of, and does not change the outcome', async () => {
    const root = project(FILES);
    const plain = await dflint(root, []);
    expect(await run(root, '--cache-location', 'a/Dockerfile/x')).toEqual({
      ...plain,
      err: expect.stringMatching(
        /^dflint: The cache .* was not used: it cannot be read: a part of the path is not a folder\.\n$/,
      ) as string,
    });
  });

  test('of two runs at the same time is that of one of them', async () => {
    const root = project(FILES);
    const plain = await dflint(root, []);
    const runs = Array.from({ length: 4 }, (_, i) => run(root, ...(i % 2 ? ['--no-inline-config'] : [])));
    for (const [i, outcome] of (await Promise.all(runs)).entries())
      if (i % 2 === 0) expect(outcome).toEqual(plain);
    expect(readdirSync(root).filter(name => name.includes('tmp'))).toEqual([]);
    expect(await run(root)).toEqual(plain);
  });
});

test('the class tells how many results came from the cache', async () => {
  const cwd = project(FILES);
  const options = { cwd, cache: true };
  await new DFLint(options).lintFiles('.');
  const second = new DFLint(options);
  expect(second.lastRun).toBeNull();
  await second.lintFiles(['a', 'b']);
  expect(second.lastRun).toEqual({ files: 2, cached: 2, threads: 1 });
});

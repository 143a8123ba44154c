import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dflint, project } from './cli.ts';

const FILES = {
  'a/Dockerfile': 'FROM a:latest\n',
  'b/Dockerfile': 'FROM b\nUSER b\n',
  'c/Dockerfile': 'FROM c\n',
  'd/Dockerfile': 'FROM d:latest\n# dflint-disable-next-line acme/no-user -- why not\nUSER d\n',
};

/** A project and the results of its parts, in files beside it. */
async function parts(
  count: number,
  format = 'json',
  ...argv: string[]
): Promise<{ root: string; files: string[] }> {
  const root = project(FILES);
  const files = Array.from({ length: count }, (_, i) => `part-${i + 1}.json`);
  for (const [i, file] of files.entries())
    await dflint(root, ['--shard', `${i + 1}/${count}`, '--format', format, '-o', file, ...argv]);
  return { root, files };
}

describe('dflint merge-results', () => {
  test.each([
    ['stylish', []],
    ['json', []],
    ['github', []],
    ['sarif', []],
    ['stylish', ['--quiet']],
    ['stylish', ['--max-warnings', '0']],
  ])('%s %j: as if it had been one run', async (format, argv) => {
    const { root, files } = await parts(3);
    const whole = await dflint(root, ['--format', format, ...argv]);
    expect(await dflint(root, ['merge-results', '--format', format, ...argv, ...files])).toEqual(whole);
    const turned = [...files].reverse();
    expect(await dflint(root, ['merge-results', '--format', format, ...argv, ...turned, ...files])).toEqual(
      whole,
    );
  });

  test.each<[what: string, rule: string, code: number]>([
    ['all is well', 'acme/no-latest: off', 0],
    ['an error', 'acme/no-latest: error', 1],
    ['a crash', 'acme/broken: error', 2],
  ])('ends as one run does: %s', async (_what, rule, code) => {
    const root = project({ 'a/Dockerfile': 'FROM a:latest\nRUN x\n' });
    await dflint(root, ['--rule', rule, '--format=json', '-o', 'results.json']);
    expect((await dflint(root, ['merge-results', 'results.json'])).code).toBe(code);
  });

  test('takes the options of the runs, too', async () => {
    const { root, files } = await parts(2);
    const { err } = await dflint(root, ['merge-results', '--cache', '--fix', '--shard=1/2', ...files]);
    expect(err).toBe('');
  });

  test('with json-with-metadata, paths are those of this folder', async () => {
    const { root, files } = await parts(2, 'json-with-metadata');
    const elsewhere = project(FILES);
    for (const file of files) {
      const { out } = await dflint(root, ['merge-results', '--format=json-with-metadata', file]);
      writeFileSync(join(elsewhere, file), out.replaceAll('"./', `"${root}/`).replaceAll('"."', `"${root}"`));
    }
    expect(await dflint(elsewhere, ['merge-results', ...files])).toEqual(await dflint(elsewhere, []));
  });

  test.each<[what: string, content: string | null, message: string]>([
    ['no file', null, 'dflint: Cannot read x.json: no such file or folder.\n'],
    ['no JSON', 'FROM a', 'dflint: x.json is not valid JSON: '],
    [
      'JSON of something else',
      '{"a": 1}',
      'dflint: x.json holds no results of dflint. It is to be made by --format json.\n',
    ],
    ['null', 'null', 'dflint: x.json holds no results of dflint.'],
    ['a list of something else', '[1]', 'dflint: x.json holds no results of dflint.'],
    ['results without messages', '[{"filePath": "/a"}]', 'dflint: x.json holds no results of dflint.'],
    [
      'messages that are none',
      '[{"filePath": "/a", "messages": [null]}]',
      'dflint: x.json holds no results of dflint.',
    ],
  ])('%s', async (_what, content, message) => {
    const root = project(content === null ? {} : { 'x.json': content });
    const { code, out, err } = await dflint(root, ['merge-results', 'x.json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('no file at all', async () => {
    expect(await dflint(project({}), ['merge-results'])).toEqual({
      code: 2,
      out: '',
      err: 'dflint: Write: dflint merge-results FILE... (made by --format json).\n',
    });
  });

  test('two states of one file', async () => {
    const root = project(FILES);
    await dflint(root, ['-f', 'json', '-o', '1.json']);
    await dflint(root, ['-f', 'json', '-o', '2.json', '--rule', 'acme/no-latest: warn']);
    const { code, err } = await dflint(root, ['merge-results', '1.json', '2.json']);
    expect(code).toBe(2);
    expect(err).toBe(
      'dflint: 1.json and 2.json have different results for ./a/Dockerfile. Merge results of one state of the files, linted with the same options.\n',
    );
  });
});

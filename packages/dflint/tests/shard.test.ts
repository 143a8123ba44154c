import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOfShard, parseShard } from '../src/cli/shard.ts';
import { dflint, project } from './cli.ts';

describe('--shard', () => {
  test('every file is in one part, the parts are of one size, and the order of the files does not matter', () => {
    const paths = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}(\/[a-zé]{1,3}){0,3}$/), { maxLength: 60 });
    fc.assert(
      fc.property(paths, fc.integer({ min: 1, max: 12 }), (names, count) => {
        const files = [...new Set(names.map(name => `/x/${name}`))];
        const parts = Array.from({ length: count }, (_, i) =>
          filesOfShard(files, { index: i + 1, count }, '/x'),
        );
        expect(parts.flat().sort()).toEqual([...files].sort());
        const sizes = parts.map(part => part.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        const turned = filesOfShard([...files].reverse(), { index: 1, count }, '/x');
        expect(turned).toEqual(parts[0]);
      }),
    );
  });

  test('is the same in every folder', () => {
    const names = Array.from({ length: 20 }, (_, i) => `${i}/Dockerfile`);
    const part = (cwd: string): string[] =>
      filesOfShard(
        names.map(name => `${cwd}/${name}`),
        { index: 2, count: 3 },
        cwd,
      ).map(file => file.slice(cwd.length));
    expect(part('/home/a')).toEqual(part('/builds/b'));
  });

  test.each(['', '0/2', '3/2', '1', '1/0', '-1/2', '1/2/3', '1.5/2', 'a/b', '1/ 2'])('%j is none', text => {
    expect(() => parseShard(text)).toThrow(
      `--shard needs a part and the number of parts, as 2/5, not '${text}'.`,
    );
  });

  test('results stand in the order of the files; a part may be empty', async () => {
    const root = project({
      'b/Dockerfile': 'FROM b:latest\n',
      'a/Dockerfile': 'FROM a:latest\n',
      'c/Dockerfile': 'FROM c\n',
    });
    const files = async (shard: string): Promise<string[]> => {
      const { code, err, out } = await dflint(root, ['--shard', shard, '--format=json']);
      expect({ code: code < 2, err }).toEqual({ code: true, err: '' });
      return (JSON.parse(out) as { filePath: string }[]).map(({ filePath }) => filePath);
    };
    const parts = [await files('1/4'), await files('2/4'), await files('3/4'), await files('4/4')];
    expect(parts.map(part => part.length).sort()).toEqual([0, 1, 1, 1]);
    expect(await files('1/1')).toEqual(['./a/Dockerfile', './b/Dockerfile', './c/Dockerfile']);
  });

  test.each([['--shard=1/2'], ['--since=main']])('%s is not for standard input', async argument => {
    expect(await dflint(project({}), [argument, '-'])).toEqual({
      code: 2,
      out: '',
      err: 'dflint: --since and --shard choose among files, so they are not for standard input.\n',
    });
  });
});

import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../src/discovery/find-files.ts';
import { IgnoreRules } from '../src/discovery/ignore-rules.ts';
import { tempFolder } from './temp-folder.ts';

interface Options {
  folder?: string;
  ignore?: boolean;
  ignorePatterns?: string[];
  errorOnUnmatchedPattern?: boolean;
}

/** Relative paths of what is found; ignored ones with a `!` before them. */
async function find(root: string, patterns: string[], options: Options = {}): Promise<string[]> {
  const cwd = join(root, options.folder ?? '');
  const { ignore = true, ignorePatterns = [], errorOnUnmatchedPattern = true } = options;
  const files = await findFiles(patterns, {
    cwd,
    ignoreRules: ignore ? new IgnoreRules({ cwd, patterns: ignorePatterns }) : null,
    errorOnUnmatchedPattern,
    onWarning: message => expect.unreachable(message),
  });
  return files.map(({ path, ignored }) => `${ignored ? '!' : ''}${relative(cwd, path)}`);
}

const files = (...paths: string[]): Record<string, string> =>
  Object.fromEntries(paths.map(path => [path, 'FROM scratch\n']));

describe('folders', () => {
  test('are searched by name, hidden folders included, in a stable order', async () => {
    const root = tempFolder(
      files(
        'b/Dockerfile',
        'a/Containerfile',
        'Dockerfile',
        'Dockerfile.dev',
        '.devcontainer/Dockerfile',
        'a/README.md',
        'a/Dockerfile.dockerignore',
        'a/Dockerfile.j2',
        'a/Dockerfile.md',
        'a/dockerfile_test.go',
        'docker/notes.txt',
        'c/Dockerfile.a\nb',
        'node_modules/x/Dockerfile',
        'a/node_modules/x/Dockerfile',
        '.git/Dockerfile',
      ),
    );
    const expected = [
      '.devcontainer/Dockerfile',
      'Dockerfile',
      'Dockerfile.dev',
      'a/Containerfile',
      'b/Dockerfile',
      'c/Dockerfile.a\nb',
    ];
    expect(await find(root, ['.'])).toEqual(expected);
    expect(await find(root, [root])).toEqual(expected);
    expect(await find(root, ['b', 'a', 'b'])).toEqual(['b/Dockerfile', 'a/Containerfile']);
    expect(await find(root, ['..'], { folder: 'a' })).toEqual(expected.map(path => relative('a', path)));
  });

  test('a folder that is named Dockerfile is a folder', async () => {
    const root = tempFolder(files('Dockerfile/Dockerfile', 'Dockerfile/notes.txt'));
    expect(await find(root, ['.'])).toEqual(['Dockerfile/Dockerfile']);
    expect(await find(root, ['Dockerfile'])).toEqual(['Dockerfile/Dockerfile']);
    await expect(find(root, ['D*'])).rejects.toThrow("No files found for 'D*'.");
  });

  test('a folder whose name looks like a glob is taken as it is', async () => {
    const root = tempFolder(files('[ab]/Dockerfile', 'a/Dockerfile', '(x)/Dockerfile', '!y/Dockerfile'));
    expect(await find(root, ['[ab]', '(x)', '!y'])).toEqual([
      '[ab]/Dockerfile',
      '(x)/Dockerfile',
      '!y/Dockerfile',
    ]);
  });

  test('linked folders are not entered, linked files are found once', async () => {
    const root = tempFolder(files('real/Dockerfile', 'real/image.txt'));
    symlinkSync('..', join(root, 'real/loop'));
    symlinkSync('real', join(root, 'linked'));
    symlinkSync('real/Dockerfile', join(root, 'Dockerfile'));
    symlinkSync('real/image.txt', join(root, 'Dockerfile.text'));
    symlinkSync('nowhere', join(root, 'Dockerfile.broken'));
    expect(await find(root, ['.'])).toEqual(['Dockerfile.text', 'real/Dockerfile']);
    expect(await find(root, ['linked'])).toEqual(['linked/Dockerfile']);
    expect(await find(root, ['Dockerfile'])).toEqual(['Dockerfile']);
    expect(await find(root, ['Dockerfile*'])).toEqual(['Dockerfile', 'Dockerfile.text']);
  });
});

describe('explicit paths and globs', () => {
  test('are taken under any name, and by globs in hidden folders', async () => {
    const root = tempFolder(
      files('build.txt', 'x/Dockerfile.j2', '.ci/image', 'x/y/Dockerfile', 'node_modules/p/image'),
    );
    mkdirSync(join(root, 'x/folder'));
    expect(await find(root, ['build.txt', 'x/Dockerfile.j2', './x/../build.txt'])).toEqual([
      'build.txt',
      'x/Dockerfile.j2',
    ]);
    expect(await find(root, ['*/**'])).toEqual(['.ci/image', 'x/Dockerfile.j2', 'x/y/Dockerfile']);
    expect(await find(root, ['x/*'])).toEqual(['x/Dockerfile.j2']);
    expect(await find(root, ['{x/y/Dockerfile,build.txt}'])).toEqual(['build.txt', 'x/y/Dockerfile']);
    expect(await find(root, ['node_modules/*/image', 'node_modules/p/image'])).toEqual([
      'node_modules/p/image',
    ]);
    expect(await find(root, [join(root, '**/Dockerfile')])).toEqual(['x/y/Dockerfile']);
    expect(await find(root, ['../x/*'], { folder: '.ci' })).toEqual(['../x/Dockerfile.j2']);
  });

  test('a glob enters .git and node_modules only when it names them', async () => {
    const root = tempFolder(files('.github/image', '.github/.git/image', '.github/node_modules/image'));
    expect(await find(root, ['.github/**'])).toEqual(['.github/image']);
    expect(await find(root, ['**/.git/*'])).toEqual(['.github/.git/image']);
  });

  test.each([
    ['missing', "No files found for 'missing'."],
    ['*.none', "No files found for '*.none'."],
    ['nowhere/*', "No files found for 'nowhere/*'."],
    ['Dockerfile/x', "No files found for 'Dockerfile/x'."],
    ['empty', /^No Dockerfiles found in 'empty'\. Searched for: Dockerfile, Dockerfile\.\*, .*\.$/],
  ])('%s: nothing found is an error', async (pattern, message) => {
    const root = tempFolder(files('Dockerfile', 'empty/readme'));
    await expect(find(root, ['Dockerfile', pattern])).rejects.toThrow(message);
    expect(await find(root, ['Dockerfile', pattern], { errorOnUnmatchedPattern: false })).toEqual([
      'Dockerfile',
    ]);
  });
});

describe('ignore files', () => {
  test('count as in git', async () => {
    const root = tempFolder({
      '.gitignore': '/out\n*.tmp\n!keep.tmp\nsub/deep/\n',
      'sub/.gitignore': '!Dockerfile.tmp\n/Dockerfile.here\n',
      ...files('.git/HEAD', 'out/Dockerfile', 'sub/out/Dockerfile', 'Dockerfile.tmp', 'sub/Dockerfile.tmp'),
      ...files('sub/Dockerfile.here', 'sub/x/Dockerfile.here', 'sub/deep/Dockerfile', 'sub/deep/.gitignore'),
    });
    const expected = ['sub/Dockerfile.tmp', 'sub/out/Dockerfile', 'sub/x/Dockerfile.here'];
    expect(await find(root, ['.'])).toEqual(expected);
    expect(await find(root, ['**/Dockerfile*'])).toEqual(expected);
    expect(await find(root, ['{out,sub/out}/Dockerfile'])).toEqual(['sub/out/Dockerfile']);
    expect(await find(root, ['.'], { folder: 'sub' })).toEqual([
      'Dockerfile.tmp',
      'out/Dockerfile',
      'x/Dockerfile.here',
    ]);
    expect(await find(root, ['.'], { ignore: false })).toHaveLength(7);
  });

  test('.dflintignore has the last word in its folder', async () => {
    const root = tempFolder({
      '.gitignore': 'Dockerfile.a\nDockerfile.b\n',
      '.dflintignore': '!Dockerfile.a\nDockerfile.c\n',
      ...files('Dockerfile.a', 'Dockerfile.b', 'Dockerfile.c', 'Dockerfile.d'),
    });
    expect(await find(root, ['.'])).toEqual(['Dockerfile.a', 'Dockerfile.d']);
  });

  test('patterns given by hand overrule them', async () => {
    const root = tempFolder({
      '.gitignore': 'Dockerfile.a\n',
      ...files('Dockerfile.a', 'Dockerfile.b', 'x/Dockerfile'),
    });
    expect(await find(root, ['.'], { ignorePatterns: ['!Dockerfile.a', '/x'] })).toEqual([
      'Dockerfile.a',
      'Dockerfile.b',
    ]);
  });

  test('files above the repository, and above the working directory outside of one, do not count', async () => {
    const root = tempFolder({
      '.gitignore': 'Dockerfile\n',
      ...files('plain/sub/Dockerfile', 'repository/.git/HEAD', 'repository/sub/Dockerfile'),
    });
    expect(await find(root, ['.'], { folder: 'plain' })).toEqual(['sub/Dockerfile']);
    expect(await find(root, ['.'], { folder: 'repository/sub' })).toEqual(['Dockerfile']);
    await expect(find(root, ['.'])).resolves.toEqual(['repository/sub/Dockerfile']);
  });

  test('a file named by its path is given back as ignored', async () => {
    const root = tempFolder({ '.gitignore': 'out/\n', ...files('out/Dockerfile', 'Dockerfile') });
    expect(await find(root, ['out/Dockerfile', 'Dockerfile'])).toEqual(['!out/Dockerfile', 'Dockerfile']);
    expect(await find(root, ['out/Dockerfile'], { ignore: false })).toEqual(['out/Dockerfile']);
  });

  test('when everything is ignored, the error says so', async () => {
    const root = tempFolder({ '.gitignore': 'out/\n', ...files('out/Dockerfile') });
    const message = "All files for 'out' are ignored. Use --no-ignore to lint them nevertheless.";
    await expect(find(root, ['out'])).rejects.toThrow(message);
    await expect(find(root, ['out/*'])).rejects.toThrow("All files for 'out/*' are ignored.");
  });
});

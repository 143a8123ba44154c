import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { addFiles } from '../packages/dflint/tests/temp-folder.ts';
import { type CommandResult, run } from '../packages/internal-tools/src/run-command.ts';
import { bad } from './dockerfiles.ts';
import { ScratchRepository } from './scratch-repository.ts';

const program = join(import.meta.dirname, '../packages/dflint/bin/dflint.js');

let scratch: ScratchRepository;
afterEach(() => scratch.remove());

/** Two commits on main, and a branch of the first. */
function repository(files: Record<string, string> = {}): void {
  scratch = new ScratchRepository({
    'old/Dockerfile': bad,
    'gone/Dockerfile': bad,
    'moved/Dockerfile': bad,
    ...files,
  });
  const git = (...args: string[]): string => scratch.runOrThrow('git', ...args);
  git('commit', '-qm', 'one');
  git('branch', 'feature');
  scratch.write({ 'main/Dockerfile': bad });
  git('add', '-A');
  git('commit', '-qm', 'two');
  git('checkout', '-q', 'feature');
}

const git = (...args: string[]): string => scratch.runOrThrow('git', ...args);

function dflint(cwd: string, ...args: string[]): CommandResult {
  return run(process.execPath, [program, ...args], cwd, { NO_COLOR: '1' });
}

/** The files that are linted, from a folder. */
function linted(ref: string, folder = '', ...args: string[]): string[] {
  const cwd = join(scratch.folder, folder);
  const { stdout, stderr, status } = dflint(cwd, '--since', ref, '-f', 'json', ...args);
  expect({ stderr, isDone: status < 2 }).toEqual({ stderr: '', isDone: true });
  const results = JSON.parse(stdout) as { filePath: string }[];
  return results.map(({ filePath }) => filePath.replace(`${scratch.folder}/`, ''));
}

describe('--since', () => {
  test('what is committed, staged, changed, new, and has a new name; not what is gone, ignored, or came on main', () => {
    repository({ '.gitignore': 'ignored\n' });
    scratch.write({ 'committed/Dockerfile': bad });
    git('add', '-A');
    git('mv', 'moved', 'new-name');
    git('rm', '-q', '-r', 'gone');
    git('commit', '-qm', 'three');
    scratch.write({ 'staged/Dockerfile': bad });
    git('add', 'staged');
    scratch.write({
      'old/Dockerfile': `${bad}# more\n`,
      'new/Dockerfile': bad,
      'ignored/Dockerfile': bad,
      'new/README.md': '',
    });
    const changed = ['committed', 'new-name', 'new', 'old', 'staged'].map(folder => `${folder}/Dockerfile`);
    expect(linted('main')).toEqual(changed);
    expect(linted('HEAD')).toEqual(['new/Dockerfile', 'old/Dockerfile', 'staged/Dockerfile']);
    expect(linted('main', 'old')).toEqual(['old/Dockerfile']);
    expect(linted('main', 'old', '..')).toEqual(changed);
    expect(linted('main', '', 'new*/Dockerfile', '--shard', '1/1')).toEqual([
      'new-name/Dockerfile',
      'new/Dockerfile',
    ]);
    expect(linted('main', '', '--cache')).toEqual(changed);
  });

  test('nothing has changed: all is well', () => {
    repository();
    expect(dflint(scratch.folder, '--since', 'main')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('names of all kinds', () => {
    repository();
    const names = ['a b', '-x', 'ü', '"q"', "it's", 'tab\t', '$(touch x)', '*'].sort();
    addFiles(scratch.folder, Object.fromEntries(names.map(name => [`${name}/Dockerfile`, bad])));
    expect(linted('main').sort()).toEqual(names.map(name => `${name}/Dockerfile`).sort());
    git('add', '-A');
    git('commit', '-qm', 'names');
    expect(linted('main').sort()).toEqual(names.map(name => `${name}/Dockerfile`).sort());
  });

  test('settings of git do not change the names', () => {
    repository();
    git('config', 'diff.relative', 'true');
    git('config', 'core.quotePath', 'true');
    git('config', 'diff.noprefix', 'true');
    git('config', 'status.showUntrackedFiles', 'no');
    scratch.write({ 'new/ü/Dockerfile': bad, 'old/Dockerfile': '' });
    expect(linted('main', 'new', '..')).toEqual(['new/ü/Dockerfile', 'old/Dockerfile']);
  });

  test('by a link to the folder', () => {
    repository();
    scratch.write({ 'old/Dockerfile': '' });
    const link = join(scratch.folder, '.git/link');
    symlinkSync(scratch.folder, link);
    expect(dflint(link, '--since', 'main').stdout).toContain('old/Dockerfile');
  });

  test.each([
    [
      'no ref',
      'nope',
      "dflint: --since: git knows no branch, tag or commit 'nope' here. A branch of the server may have to be fetched first.\n",
    ],
    [
      'an option',
      '--help',
      'dflint: --since needs a value: --since REF. (A value that starts with a dash: --since=-x.)\n',
    ],
    [
      'an option behind =',
      '=--output=x',
      "dflint: --since: git knows no branch, tag or commit '--output=x' here. A branch of the server may have to be fetched first.\n",
    ],
    [
      'a file',
      'HEAD:old/Dockerfile',
      "dflint: --since: git knows no branch, tag or commit 'HEAD:old/Dockerfile' here.",
    ],
    ['a command', '$(touch x)', "dflint: --since: git knows no branch, tag or commit '$(touch x)' here."],
    ['no text', '=', "dflint: --since: git knows no branch, tag or commit '' here."],
  ])('%s', (_what, ref, message) => {
    repository();
    const args = ref.startsWith('=') ? [`--since${ref}`] : ['--since', ref];
    const { stdout, stderr, status } = dflint(scratch.folder, ...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(message);
    expect(git('status', '--porcelain')).toBe('');
  });

  test('no past in common, as in a shallow clone', () => {
    repository();
    git('checkout', '-q', '--orphan', 'other');
    git('commit', '-qm', 'other');
    const { stderr, status } = dflint(scratch.folder, '--since', 'main');
    expect(status).toBe(2);
    expect(stderr).toBe(
      "dflint: --since: 'main' and the current branch have no commit in common here. Is the clone shallow? Fetch all of it (in GitHub Actions: fetch-depth: 0).\n",
    );
  });

  test('no repository, and no git', () => {
    repository();
    const outside = mkdtempSync(join(tmpdir(), 'dflint-outside-'));
    try {
      addFiles(outside, { Dockerfile: bad });
      mkdirSync(join(outside, 'bin'));
      const { stderr, status } = dflint(outside, '--since', 'main');
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^dflint: --since needs a git repository\. git says: fatal: not a git repository.*\n$/,
      );
      const none = run(process.execPath, [program, '--since', 'main'], outside, {
        PATH: join(outside, 'bin'),
      });
      expect(none).toEqual({
        status: 2,
        stdout: '',
        stderr: 'dflint: --since needs git, which is not installed (or not in PATH).\n',
      });
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
});

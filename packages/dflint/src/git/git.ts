import { spawnSync } from 'node:child_process';
import { UsageError, codeOf, messageOf } from '../errors.ts';
import { visibleLine } from '../formatters/visible-text.ts';

/** git, run in a folder. */
export class Git {
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /**
   * The top folder of the working tree.
   *
   * @throws UsageError when there is none, or git cannot be run.
   */
  root(): string {
    const { status, stdout, stderr } = this.#run(['rev-parse', '--show-toplevel']);
    if (status !== 0) throw new UsageError(`--since needs a git repository. git says: ${firstLine(stderr)}`);
    return stdout.replace(/\r?\n$/, '');
  }

  /**
   * The lines that a command prints; null when it says no.
   *
   * @throws UsageError when git cannot be run.
   */
  lines(...args: string[]): string[] | null {
    const { status, stdout } = this.#run(args);
    return status === 0 ? stdout.replace(/\r?\n$/, '').split(/\r?\n/) : null;
  }

  /**
   * The names that a command lists, whatever characters are in them.
   *
   * @throws UsageError when it fails.
   */
  names(command: string, ...args: string[]): string[] {
    const { status, stdout, stderr } = this.#run([command, '-z', ...args]);
    if (status !== 0) throw new UsageError(`git ${command} failed: ${firstLine(stderr)}`);
    return stdout.split('\0').filter(name => name !== '');
  }

  #run(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    const { error, ...result } = spawnSync('git', args, {
      cwd: this.#cwd,
      encoding: 'utf8',
      maxBuffer: Infinity,
    });
    if (!error) return result;
    throw new UsageError(
      codeOf(error) === 'ENOENT'
        ? '--since needs git, which is not installed (or not in PATH).'
        : `git could not be run: ${messageOf(error)}`,
    );
  }
}

function firstLine(text: string): string {
  return visibleLine(text.trim().split('\n', 1)[0] ?? '');
}

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandResult, run, runOrThrow } from '../packages/internal-tools/src/run-command.ts';
import { addFiles } from '../packages/dflint/tests/temp-folder.ts';

const identity = { name: 'Somebody', email: 'somebody@example.org' };

/** Nothing of the user's own settings, and of the git hook that these tests may run in. */
const environment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: identity.name,
  GIT_AUTHOR_EMAIL: identity.email,
  GIT_COMMITTER_NAME: identity.name,
  GIT_COMMITTER_EMAIL: identity.email,
  NO_COLOR: '1',
  npm_config_prefer_offline: 'true',
  npm_config_loglevel: 'error',
};

/** A git repository in a temporary folder. */
export class ScratchRepository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'dflint-scratch-')));
  readonly #env: Readonly<Record<string, string>>;

  /** @param env variables for all that runs in it */
  constructor(files: Record<string, string>, env: Readonly<Record<string, string>> = {}) {
    this.#env = { ...environment, ...env };
    this.write(files);
    this.runOrThrow('git', 'init', '-q', '-b', 'main');
    this.runOrThrow('git', 'add', '-A');
  }

  write(files: Record<string, string>): void {
    addFiles(this.folder, files);
  }

  run(command: string, ...args: string[]): CommandResult {
    return run(command, args, this.folder, this.#env);
  }

  runOrThrow(command: string, ...args: string[]): string {
    return runOrThrow(command, args, this.folder, this.#env);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import { buildStep } from './build-steps.ts';
import type { BuildStep } from './build-steps.ts';
import { fileActions } from './files/file-actions.ts';
import type { FileAction } from './files/file-actions.ts';
import { packageOperation } from './packages/package-operations.ts';
import type { PackageOperation } from './packages/package-operations.ts';
import type { SimpleCommand } from './shell/commands.ts';

/** One command of an instruction, and what it is known to do. */
export interface CommandFacts {
  readonly command: SimpleCommand;
  readonly packages: PackageOperation | null;
  readonly build: BuildStep | null;
  readonly files: FileAction[];
}

export function commandFacts(command: SimpleCommand): CommandFacts {
  return new LazyFacts(command);
}

/** Each fact is worked out when it is first asked for: most commands are no package manager and build nothing. */
class LazyFacts implements CommandFacts {
  readonly command: SimpleCommand;
  #packages: PackageOperation | null | undefined;
  #build: BuildStep | null | undefined;
  #files: FileAction[] | undefined;

  constructor(command: SimpleCommand) {
    this.command = command;
  }

  get packages(): PackageOperation | null {
    if (this.#packages === undefined) this.#packages = packageOperation(this.command);
    return this.#packages;
  }

  get build(): BuildStep | null {
    if (this.#build === undefined) this.#build = buildStep(this.command);
    return this.#build;
  }

  get files(): FileAction[] {
    return (this.#files ??= fileActions(this.command));
  }
}

import { buildStep } from './build-steps.ts';
import type { BuildStep } from './build-steps.ts';
import { fileActions } from './files/file-actions.ts';
import type { FileAction } from './files/file-actions.ts';
import { packageOperation } from './packages/package-operations.ts';
import type { PackageOperation } from './packages/package-operations.ts';
import type { SimpleCommand } from './shell/commands.ts';

/** One command of an instruction, and what it is known to do. */
export interface CommandFacts {
  command: SimpleCommand;
  packages: PackageOperation | null;
  build: BuildStep | null;
  files: FileAction[];
}

export function commandFacts(command: SimpleCommand): CommandFacts {
  return {
    command,
    packages: packageOperation(command),
    build: buildStep(command),
    files: fileActions(command),
  };
}

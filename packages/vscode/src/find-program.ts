import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export interface ProgramChoice {
  /** The setting `dflint.path`: the folder of a package, empty when it is not set. */
  path: string;
  /** The folders that are open, absolute. */
  folders: readonly string[];
  /** The program that comes with the extension, absolute. */
  bundled: string;
}

/** The program to run as `node PROGRAM lsp`, and why it is not what the user might expect. */
export interface ProgramFound {
  program: string;
  /** A sentence for the user; absent when all is as it should be. */
  problem?: string;
}

/**
 * Finds dflint: in the folder of the setting, else in the workspace, as Node finds packages from its first folders on, else
 * the one that comes with the extension. A dflint that is too old to be a language server is passed over.
 */
export function findProgram({ path, folders, bundled }: ProgramChoice): ProgramFound {
  if (path !== '') {
    const folder = resolve(folders[0] ?? '', path);
    const program = programIn(folder);
    if (program !== null) return { program };
    const problem = `The setting dflint.path leads to ${folder}, where there is no dflint that can serve editors. The one of the extension runs in its place.`;
    return { program: bundled, problem };
  }
  for (const folder of folders) {
    const program = programOf(folder);
    if (program !== null) return { program };
  }
  return { program: bundled };
}

function programOf(folder: string): string | null {
  try {
    return programIn(dirname(createRequire(join(folder, 'package.json')).resolve('dflint/package.json')));
  } catch {
    return null;
  }
}

/** The program of the package in a folder; null when it is none, or has no server. */
function programIn(folder: string): string | null {
  const program = join(folder, 'bin/dflint.js');
  if (!existsSync(program)) return null;
  try {
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    return '@dflint/language-server' in dependencies ? program : null;
  } catch {
    return null;
  }
}

import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CreateLinter, Linter } from './linter.ts';

/** Where a document lies. */
export interface Place {
  /** The folder whose linter is asked: the open one around the file, else the file's own. Absolute. */
  folder: string;
  /** Absolute; undefined for what is not saved yet. */
  filePath: string | undefined;
}

/** The folders that are open in the editor, with their linters, which are made when they are first needed. */
export class Workspace {
  readonly #createLinter: CreateLinter;
  readonly #onWarning: (message: string) => void;
  readonly #fallback: string;
  #folders: string[] = [];
  readonly #linters = new Map<string, Linter>();

  /** @param fallback the folder of what is not saved when no folder is open; absolute */
  constructor(createLinter: CreateLinter, fallback: string, onWarning: (message: string) => void) {
    this.#createLinter = createLinter;
    this.#fallback = fallback;
    this.#onWarning = onWarning;
  }

  /** Folders that were opened and closed, as URIs. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(toPath));
    this.#folders = this.#folders.filter(folder => !gone.has(folder));
    this.#folders.push(...added.map(toPath).filter(path => path !== undefined));
    this.reload();
  }

  /** Forgets all configs. */
  reload(): void {
    this.#linters.clear();
  }

  placeOf(uri: string): Place {
    const filePath = toPath(uri);
    if (filePath === undefined) return { folder: this.#folders[0] ?? this.#fallback, filePath };
    const around = this.#folders.filter(folder => filePath.startsWith(folder.replace(/[\\/]*$/, sep)));
    const [nearest = dirname(filePath)] = around.sort((a, b) => b.length - a.length);
    return { folder: nearest, filePath };
  }

  /** @param fix whether results are to have the fixed text */
  linterFor({ folder }: Place, fix = false): Linter {
    const key = `${fix}:${folder}`;
    let linter = this.#linters.get(key);
    if (!linter) {
      linter = this.#createLinter({ cwd: folder, fix, onWarning: this.#onWarning });
      this.#linters.set(key, linter);
    }
    return linter;
  }
}

/** The path to ask for the config of a place. */
export function configPath({ folder, filePath }: Place): string {
  return filePath ?? join(folder, 'Dockerfile');
}

/** Undefined for anything but a file of this machine. */
function toPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { reasonOf } from '../errors.ts';
import { namesIn } from '../files/names-in.ts';
import { statIfThere } from '../files/stat.ts';
import { visibleLine } from '../formatters/visible-text.ts';
import { BAKE_FILES, bakeBuilds } from './bake.ts';
import { composeBuilds, isComposeFile } from './compose.ts';
import type { DescribedBuild, ParsedFile } from './described-build.ts';

/** Two lines that begin with FROM. A heredoc may hold one, too: then there is a file read in vain. */
const SEVERAL_STAGES = /^[ \t]*FROM\s[^]*^[ \t]*FROM\s/im;

/**
 * What is known of builds from files beside Dockerfiles: `compose.yaml`, `docker-compose.yml`, their overrides, and
 * `docker-bake.json`. Each folder is looked into once, and only for a Dockerfile with several stages.
 *
 * The stages that these files name are built besides the last stage, which stays a target even where every service
 * names another: many a Compose file is for development alone, and `docker build .` makes what ships. Whoever knows better
 * says so by the setting `targets`.
 */
export class BuildFiles {
  readonly #cwd: string;
  readonly #onWarning: (message: string) => void;
  readonly #byFolder = new Map<string, Promise<DescribedBuild[]>>();

  /** @param cwd absolute; what paths in warnings are relative to */
  constructor(cwd: string, onWarning: (message: string) => void) {
    this.#cwd = cwd;
    this.#onWarning = onWarning;
  }

  /**
   * The stages of a Dockerfile that are built by name. A file that cannot be read is told of once, and counts for nothing.
   *
   * @param file absolute
   * @param text that of the Dockerfile
   * @param top the highest folder to look into besides that of the Dockerfile: `build: ./api` stands above
   */
  async targetsOf(file: string, text: string, top: string): Promise<string[]> {
    if (!SEVERAL_STAGES.test(text)) return [];
    const builds = await Promise.all(foldersUpTo(dirname(file), top).map(folder => this.#buildsOf(folder)));
    return builds.flat().flatMap(({ dockerfile, target }) => (dockerfile === file ? [target] : []));
  }

  #buildsOf(folder: string): Promise<DescribedBuild[]> {
    let builds = this.#byFolder.get(folder);
    if (!builds) {
      builds = this.#read(folder);
      this.#byFolder.set(folder, builds);
    }
    return builds;
  }

  async #read(folder: string): Promise<DescribedBuild[]> {
    const names = namesIn(folder).sort();
    const [compose, bake] = await Promise.all([
      this.#parse(folder, names.filter(isComposeFile)),
      this.#parse(
        folder,
        BAKE_FILES.filter(name => names.includes(name)),
      ),
    ]);
    return [...composeBuilds(compose, folder), ...bakeBuilds(bake, folder)];
  }

  async #parse(folder: string, names: readonly string[]): Promise<ParsedFile[]> {
    if (names.length === 0) return [];
    const { readYaml } = await import('./read-yaml.ts');
    return names.flatMap(name => {
      const path = join(folder, name);
      try {
        // A pipe, for one, would never end.
        if (!statIfThere(path)?.isFile()) return [];
        const result = readYaml(readFileSync(path, 'utf8'));
        if ('documents' in result) return result.documents.map(content => ({ name, content }));
        this.#warn(`${this.#shown(path)}:${result.line}: ${result.problem}`);
      } catch (error) {
        this.#warn(`${this.#shown(path)}: ${reasonOf(error)}`);
      }
      return [];
    });
  }

  #shown(path: string): string {
    return relative(this.#cwd, path);
  }

  #warn(problem: string): void {
    this.#onWarning(
      `${visibleLine(problem)}. This file was left out, so the stages that it builds by name are not known.`,
    );
  }
}

/** A folder and those around it, up to `top`; when it does not lie in there, the folder alone. */
function foldersUpTo(folder: string, top: string): string[] {
  const folders: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    folders.push(current);
    if (current === top) return folders;
    if (dirname(current) === current) return [folder];
  }
}

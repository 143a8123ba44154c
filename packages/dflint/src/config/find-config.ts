import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ConfigInput, ConfigError } from '@dflint/core';
import type { CosmiconfigResult, PublicExplorer } from 'cosmiconfig';
import { codeOf, messageOf, reasonOf } from '../errors.ts';
import { namesIn } from '../files/names-in.ts';
import { importFile } from './import-file.ts';

const SCRIPTS = ['js', 'mjs', 'cjs', 'ts', 'mts'];
const DATA = ['json', 'yaml', 'yml'];

/** Where a config may stand in a folder; the first that holds one is taken. */
const SEARCH_PLACES = [
  ...SCRIPTS.map(extension => `dflint.config.${extension}`),
  '.dflintrc',
  ...[...DATA, ...SCRIPTS].map(extension => `.dflintrc.${extension}`),
  ...SCRIPTS.map(extension => `.config/dflint.config.${extension}`),
  '.config/dflintrc',
  ...[...DATA, ...SCRIPTS].map(extension => `.config/dflintrc.${extension}`),
  ...[...DATA, ...SCRIPTS].map(extension => `.config/dflint.${extension}`),
  'package.json',
];

/** Finds and reads config files. What was found in a folder is remembered. */
export class ConfigFinder {
  readonly #found = new Map<string, Promise<ConfigInput | null>>();
  #explorer: Promise<PublicExplorer> | null = null;

  /**
   * The nearest config in a folder or above it, null when there is none.
   *
   * @param folder absolute
   * @throws ConfigError when the nearest one cannot be read.
   */
  find(folder: string): Promise<ConfigInput | null> {
    let found = this.#found.get(folder);
    if (!found) {
      found = this.#search(folder);
      this.#found.set(folder, found);
    }
    return found;
  }

  /**
   * Reads a config file of any name.
   *
   * @param file absolute
   * @throws ConfigError
   */
  async load(file: string): Promise<ConfigInput> {
    const result = await this.#read(file, explorer => explorer.load(file));
    return toInput(result) ?? raise(file, 'there is no "dflint" key in it.');
  }

  async #search(folder: string): Promise<ConfigInput | null> {
    if (mayHoldConfig(folder)) {
      const result = await this.#read(folder, explorer => explorer.search(folder));
      if (result) return toInput(result);
    }
    const parent = dirname(folder);
    return parent === folder ? null : this.find(parent);
  }

  async #read(
    place: string,
    read: (explorer: PublicExplorer) => Promise<CosmiconfigResult>,
  ): Promise<CosmiconfigResult> {
    try {
      return await read(await (this.#explorer ??= createExplorer()));
    } catch (error) {
      if (error instanceof ConfigError) throw error;
      const file = error instanceof Error && 'filepath' in error ? String(error.filepath) : place;
      // The package.json of the working folder, where cosmiconfig looks for settings of its own.
      if (messageOf(error).startsWith('JSON Error in ')) parseJson(file, readFileSync(file, 'utf8'));
      throw new ConfigError(file, '', describe(error), { cause: error });
    }
  }
}

async function createExplorer(): Promise<PublicExplorer> {
  const { cosmiconfig } = await import('cosmiconfig');
  return cosmiconfig('dflint', {
    searchPlaces: SEARCH_PLACES,
    searchStrategy: 'none',
    mergeSearchPlaces: false,
    ignoreEmptySearchPlaces: false,
    loaders: {
      ...Object.fromEntries(SCRIPTS.map(extension => [`.${extension}`, importFile])),
      '.json': parseJson,
    },
  });
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = messageOf(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    const line = text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
    raise(file, `line ${line}: not valid JSON: ${message.replace(/ in JSON at position .*/s, '')}.`);
  }
}

/**
 * The names of the config files in a folder (`.dflintrc.yaml`, `.config/dflint.json`, `package.json` with a key
 * `dflint`), in the order in which they are looked for; the first one counts.
 */
export function configNamesIn(folder: string): string[] {
  return SEARCH_PLACES.filter(name => {
    const file = join(folder, name);
    return existsSync(file) && (name !== 'package.json' || mayHoldKey(file));
  });
}

/** A cheap look, so that cosmiconfig is loaded only where there is something to read. */
function mayHoldConfig(folder: string): boolean {
  const names = namesIn(folder);
  return (
    names.some(name => name.startsWith('.dflintrc') || name.startsWith('dflint.config.')) ||
    (names.includes('.config') && namesIn(join(folder, '.config')).some(name => name.startsWith('dflint'))) ||
    (names.includes('package.json') && mayHoldKey(join(folder, 'package.json')))
  );
}

/** A broken file may: cosmiconfig then says what is wrong with it. */
function mayHoldKey(packageJson: string): boolean {
  try {
    const text = readFileSync(packageJson, 'utf8');
    return text.includes('"dflint"') && Object.hasOwn(JSON.parse(text) as object, 'dflint');
  } catch (error) {
    return error instanceof SyntaxError;
  }
}

function toInput(result: CosmiconfigResult): ConfigInput | null {
  if (!result) return null;
  const { filepath, isEmpty } = result;
  const config: unknown = result.config;
  if (isEmpty || config === null) {
    const script = SCRIPTS.some(extension => filepath.endsWith(`.${extension}`));
    raise(
      filepath,
      script
        ? 'it exports no config. Write: export default { extends: "@dflint/recommended" };'
        : 'it is empty. Write: extends: "@dflint/recommended"',
    );
  }
  const folder = dirname(filepath);
  // What stands in `.config` speaks for the folder around it.
  return { config, source: filepath, basePath: basename(folder) === '.config' ? dirname(folder) : folder };
}

/** What went wrong while a file was read, in one line. */
function describe(error: unknown): string {
  if (codeOf(error) !== undefined && codeOf(error) !== 'ERR_INVALID_ARG_TYPE')
    return `cannot be read: ${reasonOf(error)}.`;
  // js-yaml: reason (line:column)
  const [, reason, line] = /^YAML Error in .*\n(.*) \((\d+):\d+\)$/m.exec(messageOf(error)) ?? [];
  return reason === undefined ? `${messageOf(error)}.` : `line ${line}: not valid YAML: ${reason}.`;
}

function raise(file: string, problem: string): never {
  throw new ConfigError(file, '', problem);
}

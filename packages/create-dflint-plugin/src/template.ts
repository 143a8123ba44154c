import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PluginChoices, rulePrefix } from './choices.ts';

/** A file of the new package. */
export interface TemplateFile {
  /** Relative to its folder, with forward slashes. */
  path: string;
  text: string;
}

interface Manifest {
  devDependencies: Record<string, string>;
}

/** npm leaves a .gitignore out of packages, and a package.json makes a package of its folder. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  _gitignore: '.gitignore',
  '_package.json': 'package.json',
};

const root = new URL('../', import.meta.url);

/**
 * The files of `template/` with what was chosen in the places of `__NAMES__`, in paths and texts.
 * @param choices checked, with the whole name of the package.
 */
export function filledTemplate({ name, rule, repository }: PluginChoices): TemplateFile[] {
  const values: Record<string, string> = {
    __PACKAGE__: name,
    __PREFIX__: rulePrefix(name),
    __RULE__: rule,
    __REPOSITORY__: repository,
  };
  const versions = ownVersions();
  const fill = (text: string): string =>
    text
      .replace(/__[A-Z]+__/g, token => values[token] ?? token)
      .replace(/__VERSION:(.+?)__/g, (_, dependency: string) => versions[dependency] ?? '*')
      .replace(/__PEER:(.+?)__/g, (_, dependency: string) => peerRange(versions[dependency] ?? '*'));
  const folder = fileURLToPath(new URL('template', root));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).replaceAll('\\', '/');
      return { path: OTHER_NAMES[path] ?? fill(path), text: fill(readFileSync(file, 'utf8')) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The versions of dflint's packages that this one was released with: what its own tests used. */
function ownVersions(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;
  return manifest.devDependencies;
}

/** `^0.3.1` to `>=0.3.1 <1.0.0`: before 1.0, too, a new version of the engine must not need a new one of each plugin. */
export function peerRange(range: string): string {
  const [, version, major] = /^\^((\d+)\.\d+\.\d+)$/.exec(range) ?? [];
  return version === undefined ? range : `>=${version} <${Number(major) + 1}.0.0`;
}

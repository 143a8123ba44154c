import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { configNamesIn } from '../config/find-config.ts';
import { type Manifest, readManifest } from '../files/read-manifest.ts';
import { isObject } from '../is-object.ts';
import { HADOLINT_FILES } from '../migrate/read-migration.ts';

/** The forms of a config file. */
export const CONFIG_FORMATS = ['yaml', 'json', 'js', 'ts'] as const;

export type ConfigFormat = (typeof CONFIG_FORMATS)[number];

/** What of a project decides what its config is like. Paths are relative to the folder, with forward slashes. */
export interface Project {
  /** Absolute. */
  folder: string;
  /** A config of dflint that is there already. */
  config: string | null;
  /** The nearest one in the folders above, up to the root of the git repository. */
  configAbove: string | null;
  hadolint: string | null;
  /** Whether ESLint is in use. */
  eslint: boolean;
  /** Whether there is a package.json, and whether its scripts are ES modules. */
  manifest: 'module' | 'commonjs' | null;
  /** Where `node_modules` has dflint. */
  dflint: string | null;
  /** Files of what runs checks: CI and pre-commit. */
  checks: string[];
  /** What a new config is written in, unless something else is asked for. */
  format: ConfigFormat;
}

const ESLINT_CONFIGS = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map(
  extension => `eslint.config.${extension}`,
);

const CHECK_FILES = [
  '.github/workflows',
  '.gitlab-ci.yml',
  '.pre-commit-config.yaml',
  'Jenkinsfile',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  '.circleci/config.yml',
  '.drone.yml',
  '.travis.yml',
];

/** Looks at what is in a folder, and above it up to the root of its git repository. */
export function readProject(folder: string): Project {
  const folders = foldersUpToRoot(folder);
  const find = (names: readonly string[], among = folders): string | undefined =>
    among.flatMap(each => names.map(name => join(each, name))).find(existsSync);
  const pathTo = (file: string | undefined): string | null =>
    file === undefined ? null : relative(folder, file).replaceAll('\\', '/');
  const eslintConfig = find(ESLINT_CONFIGS);
  const manifest = readManifest(join(folder, 'package.json'));
  const hadolint = pathTo(find(HADOLINT_FILES, [folder]));
  return {
    folder,
    config: configNamesIn(folder)[0] ?? null,
    configAbove: pathTo(
      folders.slice(1).flatMap(each => configNamesIn(each).map(name => join(each, name)))[0],
    ),
    hadolint,
    eslint: eslintConfig !== undefined || dependsOn(manifest, 'eslint'),
    manifest: manifest && (manifest.type === 'module' ? 'module' : 'commonjs'),
    dflint: pathTo(find(['node_modules/dflint'])),
    checks: CHECK_FILES.map(name => pathTo(find([name]))).filter(path => path !== null),
    format: formatOf(manifest, eslintConfig, hadolint),
  };
}

/** As the config of ESLint is, where there is one beside a package.json; YAML otherwise, which needs no JavaScript. */
function formatOf(
  manifest: Manifest | null,
  eslintConfig: string | undefined,
  hadolint: string | null,
): ConfigFormat {
  if (!manifest || eslintConfig === undefined || hadolint !== null) return 'yaml';
  return /ts$/.test(eslintConfig) ? 'ts' : 'js';
}

function foldersUpToRoot(folder: string): string[] {
  const folders = [folder];
  for (let each = folder; !existsSync(join(each, '.git')); each = dirname(each)) {
    if (dirname(each) === each) return [folder];
    folders.push(dirname(each));
  }
  return folders;
}

function dependsOn(manifest: Manifest | null, name: string): boolean {
  return [manifest?.dependencies, manifest?.devDependencies].some(
    packages => isObject(packages) && Object.hasOwn(packages, name),
  );
}

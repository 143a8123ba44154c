import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Absolute path of the repository. */
export const root = resolve(import.meta.dirname, '../../..');

/** What the tools read of a package.json. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  license?: string;
  description?: string;
  engines?: Record<string, string>;
  repository?: { type: string; url: string; directory: string };
  bin?: Record<string, string>;
  files?: string[];
  exports?: Record<string, string | Record<string, string>>;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** A package of this repository. */
export interface Package {
  /** Name of its folder below `packages`. */
  folder: string;
  /** Absolute path of that folder. */
  path: string;
  manifest: Manifest;
}

/** All packages of the repository, in the order of their folders. */
export function listPackages(): Package[] {
  return readdirSync(join(root, 'packages'))
    .sort()
    .map(folder => ({ folder, path: join(root, 'packages', folder) }))
    .filter(({ path }) => existsSync(join(path, 'package.json')))
    .map(found => ({ ...found, manifest: readJson<Manifest>(join(found.path, 'package.json')) }));
}

/** The packages that are published. */
export function listPublicPackages(): Package[] {
  return listPackages().filter(({ manifest }) => manifest.private !== true);
}

/** A public package of this repository, with all of this repository that it depends on. */
export function withDependencies(name: string): Package[] {
  const packages = listPublicPackages();
  const names = new Set([name]);
  // A set grows while it is walked.
  for (const each of names) {
    const { dependencies } = packages.find(({ manifest }) => manifest.name === each)?.manifest ?? {};
    for (const dependency of Object.keys(dependencies ?? {})) names.add(dependency);
  }
  return packages.filter(({ manifest }) => names.has(manifest.name));
}

/** Reads a JSON file. The caller knows its shape. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

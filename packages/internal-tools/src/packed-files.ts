import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runOrThrow } from './run-command.ts';
import type { Package } from './workspace.ts';

/** What a package may hold: what npm always packs, what is built, and the sources that the condition `@dflint/source` names. */
const NEEDED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^dist\/[\w/.-]+\.(js|d\.ts)$/,
  /^dist\/THIRD-PARTY-LICENSES$/,
  /^src\/[\w/-]+\.ts$/,
  /^bin\/[\w-]+\.js$/,
  /^schema\/[\w.-]+\.json$/,
  /^template\//,
];

/** A package as it would be published. */
export interface PackedPackage {
  /** Absolute path. */
  tarball: string;
  /** The files in it, relative to the package's folder. */
  files: string[];
}

/**
 * Packs packages, which have to be built.
 *
 * @param destination absolute; is made
 * @returns by name
 */
export function pack(packages: readonly Package[], destination: string): Map<string, PackedPackage> {
  mkdirSync(destination, { recursive: true });
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
  const output = runOrThrow('npm', [...args, ...packages.map(({ path }) => path)], destination);
  const packed = JSON.parse(output) as { name: string; filename: string; files: { path: string }[] }[];
  return new Map(
    packed.map(({ name, filename, files }) => [
      name,
      { tarball: join(destination, filename), files: files.map(({ path }) => path) },
    ]),
  );
}

/** Those of the files that a package has no use for. */
export function strayFiles(files: readonly string[]): string[] {
  return files.filter(file => !NEEDED.some(pattern => pattern.test(file)));
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ConfigError } from '@dflint/core';
import { readVersion } from '../version.ts';

interface Manifest {
  name?: string;
  version?: string;
  peerDependencies?: Readonly<Record<string, string>>;
}

const requireHere = createRequire(import.meta.url);

/**
 * Checks that an installed package is made for the `@dflint/core` and the `dflint` that run, by its `peerDependencies`:
 * that is how the contract between rules and engine is versioned. Package managers let a mismatch pass when they are told to.
 *
 * @param request the package's name
 * @param file the file of it that was found
 * @throws ConfigError that names the package, the field and what runs.
 */
export async function checkPeers(request: string, file: string): Promise<void> {
  // What npm has installed for dflint itself fits.
  if (isOwn(request, file)) return;
  const packageJson = manifestPath(file, request);
  if (packageJson === null) return;
  const { version, peerDependencies = {} } = JSON.parse(readFileSync(packageJson, 'utf8')) as Manifest;
  for (const [name, running] of [
    ['@dflint/core', coreVersion],
    ['dflint', readVersion],
  ] as const) {
    const range = peerDependencies[name];
    if (typeof range !== 'string') continue;
    const { default: satisfies } = await import('semver/functions/satisfies.js');
    // `workspace:` and the like stand where packages are linked, not installed.
    if (range.includes(':') || satisfies(running(), range, { includePrerelease: true })) continue;
    throw new ConfigError(
      `${request} ${version ?? ''}`.trim(),
      `peerDependencies["${name}"]`,
      `it is made for ${name} ${range}, but ${running()} runs here. Install a version of ${request} for that, or another dflint. (${packageJson})`,
    );
  }
}

function isOwn(request: string, file: string): boolean {
  try {
    return requireHere.resolve(request) === file;
  } catch {
    return false;
  }
}

/** The package.json of the package that a file belongs to; null when it is another one's, as of a linked folder. */
function manifestPath(file: string, packageName: string): string | null {
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    const name = nameIn(path);
    if (name === null) continue;
    return name === packageName ? path : null;
  }
  return null;
}

/** Null when there is no manifest, or one without a name, as in `dist/package.json` with nothing but a type. */
function nameIn(packageJson: string): string | null {
  try {
    return (JSON.parse(readFileSync(packageJson, 'utf8')) as Manifest).name ?? null;
  } catch {
    return null;
  }
}

function coreVersion(): string {
  return (requireHere('@dflint/core/package.json') as { version: string }).version;
}

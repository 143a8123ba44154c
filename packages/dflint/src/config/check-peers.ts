import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ConfigError } from '@dflint/core';
import { type Manifest, readManifest } from '../files/read-manifest.ts';
import { isObject } from '../is-object.ts';
import { readVersion, versionOf } from '../version.ts';

const requireHere = createRequire(import.meta.url);

/** The versions of what a package may be made for; null where that is part of a bundle. */
const RUNNING: Readonly<Record<string, () => string | null>> = {
  '@dflint/core': () => versionOf('@dflint/core'),
  dflint: readVersion,
};

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
  const found = manifestOf(file, request);
  if (!found) return;
  const { path, version = '', peerDependencies } = found;
  if (!isObject(peerDependencies)) return;
  for (const [name, readRunning] of Object.entries(RUNNING)) {
    const range = peerDependencies[name];
    // `workspace:` and the like stand where packages are linked, not installed.
    const running = typeof range === 'string' && !range.includes(':') ? readRunning() : null;
    if (running === null) continue;
    const { default: satisfies } = await import('semver/functions/satisfies.js');
    if (satisfies(running, String(range), { includePrerelease: true })) continue;
    throw new ConfigError(
      `${request} ${String(version)}`.trim(),
      `peerDependencies["${name}"]`,
      `it is made for ${name} ${String(range)}, but ${running} runs here. Install a version of ${request} for that, or another dflint. (${path})`,
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

/** The manifest of the package that a file belongs to; null when it is another one's, as of a linked folder. */
function manifestOf(file: string, packageName: string): (Manifest & { path: string }) | null {
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    const manifest = readManifest(path);
    // One without a name, as in `dist/package.json` with nothing but a type, is no package's.
    if (typeof manifest?.name !== 'string') continue;
    return manifest.name === packageName ? { ...manifest, path } : null;
  }
  return null;
}

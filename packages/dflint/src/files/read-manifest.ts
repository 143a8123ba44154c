import { readTextIfPossible } from './read-text.ts';

/** What is looked at of a package.json. Somebody has written it by hand, so anything may stand there. */
export interface Manifest {
  name?: unknown;
  version?: unknown;
  type?: unknown;
  packageManager?: unknown;
  exports?: unknown;
  dependencies?: unknown;
  devDependencies?: unknown;
  peerDependencies?: unknown;
}

/** A package.json; null when there is none, or it is broken. */
export function readManifest(packageJson: string): Manifest | null {
  const text = readTextIfPossible(packageJson);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Manifest | null;
  } catch {
    return null;
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The version of this package. */
export function readVersion(): string {
  return versionIn(new URL('../package.json', import.meta.url));
}

/** The version of a package that this one depends on; null where it is part of a bundle, and so of this one's version. */
export function versionOf(packageName: string): string | null {
  try {
    return versionIn(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
  } catch {
    return null;
  }
}

function versionIn(packageJson: string | URL): string {
  return (JSON.parse(readFileSync(packageJson, 'utf8')) as { version: string }).version;
}

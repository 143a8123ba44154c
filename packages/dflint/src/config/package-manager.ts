import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readManifest } from '../files/read-manifest.ts';

type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

const LOCK_FILES: Readonly<Record<string, PackageManager>> = {
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
};

const COMMANDS: Readonly<Record<PackageManager, string>> = {
  npm: 'npm install --save-dev',
  pnpm: 'pnpm add --save-dev',
  yarn: 'yarn add --dev',
  bun: 'bun add --dev',
};

/**
 * The command that adds a package to the project around a folder, for the package manager in use there: the one that
 * `packageManager` in a package.json names, or else whose lock file there is, in the folder or above it; npm by default.
 */
export function installCommand(packageName: string, folder: string): string {
  const manager = packageManagerOf(folder);
  // pnpm refuses to add to the root of a workspace unless it is told that this is meant.
  const isPnpmRoot = manager === 'pnpm' && existsSync(join(folder, 'pnpm-workspace.yaml'));
  return `${COMMANDS[manager]} ${isPnpmRoot ? '--workspace-root ' : ''}${packageName}`;
}

function packageManagerOf(folder: string): PackageManager {
  const lockFile = Object.keys(LOCK_FILES).find(name => existsSync(join(folder, name)));
  const found = namedManager(join(folder, 'package.json')) ?? (lockFile && LOCK_FILES[lockFile]);
  if (found) return found;
  const parent = dirname(folder);
  return parent === folder ? 'npm' : packageManagerOf(parent);
}

/** https://nodejs.org/api/packages.html#packagemanager */
function namedManager(packageJson: string): PackageManager | null {
  const name = String(readManifest(packageJson)?.packageManager).split('@', 1)[0] ?? '';
  return Object.hasOwn(COMMANDS, name) ? (name as PackageManager) : null;
}

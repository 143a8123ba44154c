import { languagePackageManagers } from './language-package-managers.ts';
import { nodePackageManagers } from './node-package-managers.ts';
import { pythonPackageManagers } from './python-package-managers.ts';
import { systemPackageManagers } from './system-package-managers.ts';

/** What a subcommand of a package manager does. `fetch` gets packages without installing them into the system. */
export type PackageAction = 'install' | 'remove' | 'autoremove' | 'clean' | 'update' | 'upgrade' | 'fetch';

export interface PackageManager {
  /** The name under which operations are reported: one for all front ends of one system. */
  family: string;
  /** Whether its packages are those of the operating system. */
  system: boolean;
  /** Subcommands of one to three words (`cache clean`); the longest that fits counts. `''` is no subcommand at all. */
  actions: Readonly<Record<string, PackageAction>>;
  /** Options that take the next word as their value, or what follows `=`, or the rest of the word (`-rfile`). */
  valueFlags?: readonly string[];
  /** Those of them whose value is a file with a list of packages. */
  listFlags?: readonly string[];
  /** Options whose value is a package or a folder with one (`pip install -e .`). */
  packageFlags?: readonly string[];
  /** Options without which cleaning subcommands only show something (`gem sources --list`). */
  cleansWith?: RegExp;
  /** Where the name of a package ends: what separates it from its version, or its first group that version. */
  versionSeparator?: RegExp;
  /** Whether installing runs compilers for what has no prebuilt form. */
  compiles?: boolean;
}

/**
 * Package managers by the name of their program. Sources: the manual page or `--help` of each; docker-php-ext-* from
 * the entry points of the official php image, install-php-extensions from its README.
 */
export const packageManagers: ReadonlyMap<string, PackageManager> = new Map([
  ...systemPackageManagers,
  ...pythonPackageManagers,
  ...nodePackageManagers,
  ...languagePackageManagers,
]);

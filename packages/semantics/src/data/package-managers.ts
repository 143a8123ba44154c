import { languagePackageManagers } from './language-package-managers.ts';
import { systemPackageManagers } from './system-package-managers.ts';

/** What a subcommand of a package manager does. `fetch` gets packages without installing them into the system. */
export type PackageAction = 'install' | 'remove' | 'autoremove' | 'clean' | 'update' | 'upgrade' | 'fetch';

export interface PackageManager {
  /** The name under which operations are reported: one for all front ends of one system. */
  family: string;
  /** Whether its packages are those of the operating system. */
  system: boolean;
  /** Subcommands of one word or two (`cache clean`); the longest that fits counts. `''` is no subcommand at all. */
  actions: Readonly<Record<string, PackageAction>>;
  /** Options that take the next word as their value. */
  valueFlags?: readonly string[];
  /** Options whose value is a package or a folder with one (`pip install -e .`). */
  packageFlags?: readonly string[];
  /** What separates a package's name from its version, the first that occurs. */
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
  ...languagePackageManagers,
]);

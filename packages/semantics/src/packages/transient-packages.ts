import type { CommandFacts } from '../command-facts.ts';
import type { PackageOperation } from './package-operations.ts';

/** Packages that one script installs and removes again. */
export interface TransientPackages {
  installed: PackageOperation;
  removed: PackageOperation;
  /** Names that both commands give (or the apk group); empty when the removal computes them. */
  names: string[];
}

/** The packages that a script installs and takes away again, a pair for each removing command, in order. */
export function transientPackages(script: readonly CommandFacts[]): TransientPackages[] {
  const found: TransientPackages[] = [];
  const installs: PackageOperation[] = [];
  let marksAuto = false;
  for (const { command, packages } of script) {
    // `apt-mark auto '.*'` makes everything removable that is not marked as wanted again.
    marksAuto ||= command.name === 'apt-mark' && command.args[0]?.text === 'auto';
    if (!packages) continue;
    if (packages.action === 'install') installs.push(packages);
    else if (packages.action === 'remove' || packages.action === 'autoremove') {
      const pair = undoes(packages, installs, marksAuto);
      if (pair) found.push(pair);
    }
  }
  return found;
}

function undoes(
  removed: PackageOperation,
  installs: PackageOperation[],
  marksAuto: boolean,
): TransientPackages | null {
  const sameSystem = installs.filter(installed => sharesPackages(installed, removed));
  const removedNames = new Set(removed.packages.map(({ word, name }) => (word.known ? name : word.text)));
  for (const installed of sameSystem) {
    const names = installed.packages
      .map(({ word, name }) => (word.known ? name : word.text))
      .filter(name => removedNames.has(name));
    if (installed.virtual !== null && removedNames.has(installed.virtual)) names.unshift(installed.virtual);
    if (names.length > 0) return { installed, removed, names };
  }
  const installed = sameSystem.at(-1);
  if (!installed) return null;
  const isComputed = removed.hasUnknownPackages || sharesUnknown(installed, removed);
  const isMarked = marksAuto && removed.packages.length === 0;
  // `apt-get autoremove` alone takes away what nobody asked for; `npm prune --omit=dev` the dev dependencies.
  const isPruned = leavesDevOut(removed) && !leavesDevOut(installed);
  return (removed.action === 'remove' && isComputed) || isMarked || isPruned
    ? { installed, removed, names: [] }
    : null;
}

function leavesDevOut({ flags }: PackageOperation): boolean {
  return flags.some(flag => /^(--omit=dev|--production|--prod|-P)$/.test(flag));
}

/** dpkg removes what apt installs, rpm what yum installs. */
function sharesPackages(a: PackageOperation, b: PackageOperation): boolean {
  const base = (family: string) => family.replace('dpkg', 'apt').replace('rpm', 'yum').replace('uv', 'pip');
  return base(a.family) === base(b.family);
}

/** One list in a file serves both: `xargs apt-get install < list`, `xargs apt-get remove < list`. */
function sharesUnknown(a: PackageOperation, b: PackageOperation): boolean {
  return a.hasUnknownPackages && b.hasUnknownPackages;
}

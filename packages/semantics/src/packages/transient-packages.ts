import type { CommandFacts } from '../command-facts.ts';
import type { PackageOperation } from './package-operations.ts';

/** Packages that one script installs and removes again. */
export interface TransientPackages {
  installed: PackageOperation;
  removed: PackageOperation;
  /** Names that both commands give (or the apk group); empty when the removal computes them. */
  names: string[];
}

/** What a script has installed so far with the package managers of one system. */
interface Installed {
  last: PackageOperation;
  /** The first installation of each package, or apk group, by its name. */
  byName: Map<string, PackageOperation>;
}

/** The packages that a script installs and takes away again, a pair for each removing command, in order. */
export function transientPackages(script: readonly CommandFacts[]): TransientPackages[] {
  const found: TransientPackages[] = [];
  if (!script.some(removesPackages)) return found;
  const systems = new Map<string, Installed>();
  let marksAuto = false;
  for (const { command, packages } of script) {
    // `apt-mark auto '.*'` makes everything removable that is not marked as wanted again.
    marksAuto ||= command.name === 'apt-mark' && command.args[0]?.text === 'auto';
    if (!packages) continue;
    const system = systemOf(packages);
    const installed = systems.get(system);
    if (packages.action === 'install') {
      const byName = installed?.byName ?? new Map<string, PackageOperation>();
      for (const name of namesOf(packages)) if (!byName.has(name)) byName.set(name, packages);
      systems.set(system, { last: packages, byName });
    } else if (installed && isRemoval(packages)) {
      const pair = undoes(packages, installed, marksAuto);
      if (pair) found.push(pair);
    }
  }
  return found;
}

function removesPackages({ packages }: CommandFacts): boolean {
  return packages !== null && isRemoval(packages);
}

function isRemoval({ action }: PackageOperation): boolean {
  return action === 'remove' || action === 'autoremove';
}

/** The apk group first, then the packages, as they are known. */
function namesOf({ virtual, packages }: PackageOperation): string[] {
  const names = packages.map(({ word, name }) => (word.known ? name : word.text));
  return virtual === null ? names : [virtual, ...names];
}

function undoes(
  removed: PackageOperation,
  { last, byName }: Installed,
  marksAuto: boolean,
): TransientPackages | null {
  const removedNames = new Set(namesOf(removed));
  const first = [...removedNames].flatMap(name => byName.get(name) ?? []).sort(byPlace)[0];
  if (first)
    return { installed: first, removed, names: namesOf(first).filter(name => removedNames.has(name)) };
  // One list in a file serves both: `xargs apt-get install < list`, `xargs apt-get remove < list`.
  const isComputed = removed.action === 'remove' && removed.hasUnknownPackages;
  const isMarked = marksAuto && removed.packages.length === 0;
  // `apt-get autoremove` alone takes away what nobody asked for; `npm prune --omit=dev` the dev dependencies.
  const isPruned = leavesDevOut(removed) && !leavesDevOut(last);
  return isComputed || isMarked || isPruned ? { installed: last, removed, names: [] } : null;
}

function byPlace(a: PackageOperation, b: PackageOperation): number {
  return a.command.range[0] - b.command.range[0];
}

function leavesDevOut({ flags }: PackageOperation): boolean {
  return flags.some(flag => /^(--omit=dev|--production|--prod|-P)$/.test(flag));
}

/** dpkg removes what apt installs, rpm what yum installs. */
function systemOf({ family }: PackageOperation): string {
  return family.replace('dpkg', 'apt').replace('rpm', 'yum').replace('uv', 'pip');
}

import type { CommandFacts } from '../command-facts.ts';
import { manifestManagers } from '../data/dependency-manifests.ts';

/** That a command installs, or fetches, all that a project's manifests name. */
export interface DependencyInstall {
  /** `npm`, `pip`, `go`, ... */
  family: string;
  /** What names the dependencies, from the command's working directory; `*` at the end may stand for nothing. */
  manifests: readonly string[];
  /** Whether the command needs nothing of the project but its manifests, as far as its words tell. */
  needsOnlyManifests: boolean;
}

/** Subcommands that install something else, or for something else. */
const OTHER_VERBS = /^(global|create-project|tool|workload|deploy|vendor|focus)$/;
/** Options that install elsewhere, from elsewhere, or nothing. */
const ELSEWHERE =
  /^(-g|--global|--location=global|--offline|--package-lock-only|--lockfile-only|--mode=update-lockfile)$/;
/** Options for a project of several packages, each with a manifest of its own, or for another folder. */
const SEVERAL = /^(--filter|-F|-w|--workspaces?|-r|--recursive|--cwd|--prefix|-C|--dir)(=|$)/;
/** A folder of the project itself, to be installed as a package. */
const LOCAL = /^\.{1,2}(\/|$|\[)|^(-e|--editable)$/;

/** The installation of a project's dependencies that a command is, or null. */
export function dependencyInstall({ command, packages }: CommandFacts): DependencyInstall | null {
  const isMix = command.name === 'mix';
  const manager = packages ? manifestManagers.get(packages.family) : undefined;
  const isInstall = packages !== null && manager?.actions.includes(packages.action) === true;
  // Most commands are none of a package manager.
  if (!isMix && !isInstall) return null;
  const words = command.args.map(word => word.text);
  if (words.some(text => OTHER_VERBS.test(text) || LOCAL.test(text))) return null;
  if (isMix && words.includes('deps.get'))
    return { family: 'mix', manifests: ['mix.exs', 'mix.lock*'], needsOnlyManifests: true };
  if (!isInstall) return null;
  const { family, flags } = packages;
  const { fileFlag, needs = [], isOpen = false } = manager;
  if (flags.some(flag => ELSEWHERE.test(flag))) return null;
  // dotnet and Gradle name projects, all others packages.
  if (packages.packages.length > 0 && !isOpen) return null;
  const files = fileFlag ? flags.flatMap(flag => fileFlag.exec(flag)?.[1] ?? []) : manager.manifests;
  if (files.length === 0 || (!fileFlag && packages.hasUnknownPackages)) return null;
  return {
    family,
    manifests: files,
    needsOnlyManifests:
      !isOpen &&
      (fileFlag !== undefined || !flags.some(flag => SEVERAL.test(flag))) &&
      needs.every(need => flags.some(flag => need.test(flag))),
  };
}

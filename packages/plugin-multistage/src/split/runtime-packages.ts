import type { PackageOperation } from '@dflint/semantics';
import { isBuildPackage, isHeaderPackage } from '@dflint/semantics';
import type { ContainerPrograms } from './container-program.ts';
import { MissingFact } from './missing-fact.ts';
import { ALPINE_LIBRARIES, BUILD_HELPERS, DEBIAN_LIBRARIES, RELEASE_NAMES } from './package-data.ts';
import type { Platform } from './runtime-images.ts';

/** What packages have to be told to be sorted. */
export interface PackageNeeds {
  programs: ContainerPrograms;
  /** Whether what ships links libraries; a static binary needs none of the packages behind headers. */
  linksLibraries: boolean;
  platform: Platform | null;
  /** Packages whose C++ library what ships links; Alpine's own image has none. */
  cxx: RegExp;
  /** Whether sources run: then what is installed apart from compilers may be what they call. */
  runsSources: boolean;
  /** Packages that serve the build of this ecosystem alone: `python3` for node-gyp. */
  helpers?: RegExp;
}

/**
 * The packages of an installation that the container needs to run: those that are no build tools, and the libraries behind
 * headers. Programs that CMD, ENTRYPOINT or HEALTHCHECK name count whatever they are for.
 * @throws MissingFact for a package that is not known by name, and for a header package whose library is not known.
 */
export function runtimePackages(operation: PackageOperation, needs: PackageNeeds): string[] {
  const { packages, hasUnknownPackages } = operation;
  if (hasUnknownPackages) throw new MissingFact(`which packages "${operation.command.name} install" brings`);
  const result: string[] = [];
  const isForBuild = packages.some(({ name }) => isBuildPackage(name, true) || isHeaderPackage(name));
  for (const { name, word } of packages) {
    if (!word.known || name.includes('$')) throw new MissingFact(`which packages ${name} stands for`);
    if (needs.programs.names.has(name)) result.push(word.text);
    else if (isHeaderPackage(name) || isLibraryHeader(name)) {
      if (needs.linksLibraries) result.push(...librariesOf(name, needs));
    } else if (
      !isBuildPackage(name, true) &&
      !(BUILD_HELPERS.test(name) && (isForBuild || !needs.runsSources)) &&
      !needs.helpers?.test(name)
    )
      result.push(word.text);
    else if (needs.linksLibraries && needs.cxx.test(name) && needs.platform?.distribution === 'alpine')
      result.push('libstdc++');
  }
  return [...new Set(result)];
}

function isLibraryHeader(name: string): boolean {
  return Object.hasOwn(DEBIAN_LIBRARIES, name) || Object.hasOwn(ALPINE_LIBRARIES, name);
}

function librariesOf(name: string, { platform }: PackageNeeds): readonly string[] {
  const unknown = (): MissingFact => new MissingFact(`which library a program built with ${name} links`);
  if (!platform) throw unknown();
  const table = platform.distribution === 'alpine' ? ALPINE_LIBRARIES : DEBIAN_LIBRARIES;
  if (/^(?:python|libpython)[\d.]*-dev$|^linux-headers/.test(name)) return [];
  const libraries = Object.hasOwn(table, name) ? table[name] : undefined;
  if (libraries === null) return [];
  if (libraries === undefined) throw unknown();
  return libraries.map(library =>
    library.replace(/\{(\w+)\}/, (_, part: string) => {
      const suffix = RELEASE_NAMES[platform.release ?? '']?.[part];
      if (suffix === undefined) throw unknown();
      return suffix;
    }),
  );
}

/** The RUN that installs packages, as small as the package manager can do it. */
export function installLine(family: string, packages: readonly string[]): string {
  const names = packages.join(packages.length > 3 ? ' \\\n      ' : ' ');
  const gap = packages.length > 3 ? ' \\\n      ' : ' ';
  if (family === 'apk') return `RUN apk add --no-cache${gap}${names}`;
  if (family === 'apt')
    return `RUN apt-get update \\\n    && apt-get install -y --no-install-recommends${gap}${names} \\\n    && rm -rf /var/lib/apt/lists/*`;
  throw new MissingFact(`how ${family} installs ${packages.join(', ')} without leaving its caches`);
}

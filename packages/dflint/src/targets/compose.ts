import { isObject } from '../is-object.ts';
import {
  type BuildSettings,
  type DescribedBuild,
  type ParsedFile,
  describedBuild,
  entriesOf,
} from './described-build.ts';

/** `compose.yaml`, `docker-compose.prod.yml` and the like. */
export function isComposeFile(name: string): boolean {
  return /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(name);
}

/** The files that others override, in the order in which Compose looks for them. */
const MAIN_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

/**
 * The stages that the services of a folder's Compose files build by name. A service of any other file than the main one
 * is laid over the service of that name in the main one, as `docker compose -f main -f other` does.
 *
 * @param folder absolute; that of the files
 */
export function composeBuilds(files: readonly ParsedFile[], folder: string): DescribedBuild[] {
  const main = MAIN_FILES.map(name => files.find(file => file.name === name)).find(Boolean);
  const inherited = new Map(main ? services(main) : []);
  return files.flatMap(file =>
    services(file).flatMap(([name, settings]) => {
      const build = { ...inherited.get(name), ...settings };
      return 'dockerfile_inline' in build ? [] : (describedBuild(build, folder, expand) ?? []);
    }),
  );
}

/** What the services of a file say of their builds; `build: ./folder` is short for its context. */
function services({ content }: ParsedFile): [string, BuildSettings][] {
  const all = isObject(content) ? content['services'] : undefined;
  return entriesOf(all).flatMap(([name, service]): [string, BuildSettings][] => {
    const build = isObject(service) ? service['build'] : undefined;
    if (typeof build === 'string') return [[name, { context: build }]];
    return isObject(build) ? [[name, build]] : [];
  });
}

/**
 * Puts their defaults in the place of variables (`${STAGE:-prod}`); null when one has none: what is set where Compose
 * runs is not known. https://docs.docker.com/reference/compose-file/interpolation
 */
function expand(text: string): string | null {
  let isKnown = true;
  const expanded = text.replace(
    /\$(?:\$|\{\w+:?-([^${}]*)\}|.?)/g,
    (reference: string, value: string | undefined) => {
      if (reference === '$$') return '$';
      if (value === undefined) isKnown = false;
      return value ?? '';
    },
  );
  return isKnown ? expanded : null;
}

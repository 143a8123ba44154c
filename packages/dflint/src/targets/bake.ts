import { isObject } from '../is-object.ts';
import {
  type BuildSettings,
  type DescribedBuild,
  type ParsedFile,
  describedBuild,
  entriesOf,
} from './described-build.ts';

/** What `docker buildx bake` reads by itself, in that order; its other language, HCL, is not read. */
export const BAKE_FILES: readonly string[] = ['docker-bake.json', 'docker-bake.override.json'];

/**
 * The stages that the targets of a folder's Bake files build by name. https://docs.docker.com/build/bake/reference
 *
 * @param files in the order of `BAKE_FILES`: later ones are laid over earlier ones
 * @param folder absolute; that of the files
 */
export function bakeBuilds(files: readonly ParsedFile[], folder: string): DescribedBuild[] {
  const targets = new Map<string, BuildSettings>();
  const defaults = new Map<string, string>();
  for (const { content } of files) {
    if (!isObject(content)) continue;
    for (const [name, target] of entriesOf(content['target']))
      if (isObject(target)) targets.set(name, { ...targets.get(name), ...target });
    for (const [name, variable] of entriesOf(content['variable'])) {
      const value = isObject(variable) ? variable['default'] : undefined;
      if (typeof value === 'string') defaults.set(name, value);
    }
  }

  const known = new Map<string, BuildSettings>();

  /** The settings of a target over those that it inherits; in a circle, each once. */
  function settingsOf(name: string): BuildSettings {
    let settings = known.get(name);
    if (!settings) {
      const own = targets.get(name) ?? {};
      known.set(name, own);
      const bases = Array.isArray(own['inherits']) ? own['inherits'].map(String) : [];
      settings = Object.assign({}, ...bases.map(settingsOf), own) as BuildSettings;
      known.set(name, settings);
    }
    return settings;
  }

  /** Puts their defaults in the place of variables; null when one has none, or for anything else in `${...}`. */
  function expand(text: string): string | null {
    const expanded = text.replace(/\$\{(\w+)\}/g, (whole, name: string) => defaults.get(name) ?? whole);
    return expanded.includes('${') ? null : expanded;
  }

  return [...targets.keys()].flatMap(name => {
    const settings = settingsOf(name);
    return 'dockerfile-inline' in settings ? [] : (describedBuild(settings, folder, expand) ?? []);
  });
}

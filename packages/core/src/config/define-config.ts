import type { Config } from './types.ts';

/**
 * Gives back what it is given, a config or an array of configs of which later ones win; it is there for completion and
 * type checks in editors.
 */
export function defineConfig<const T extends Config | readonly Config[]>(config: T): T {
  return config;
}

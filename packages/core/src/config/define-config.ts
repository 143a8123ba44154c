import type { Config } from './types.ts';

/**
 * Gives back what it is given, a config or an array of configs of which later ones win; it is there for completion and
 * type checks in editors.
 */
export function defineConfig(config: Config): Config;
export function defineConfig(config: readonly Config[]): readonly Config[];
export function defineConfig(config: Config | readonly Config[]): Config | readonly Config[] {
  return config;
}

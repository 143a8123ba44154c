import type { SeverityNumber } from '../lint-message.ts';
import { type StageFacts, relativePath } from './globs.ts';
import type { ConfigElement } from './element.ts';
import type { LoadedConfig } from './load.ts';
import { mergeRules, mergeSettings } from './merge.ts';
import type { RuleRegistry } from './rule-registry.ts';
import type { RuleEntries } from './types.ts';

/** The rules of one element, and the stages that they are for; no conditions: the whole file. */
export interface RuleLayer {
  stagePatterns: readonly (readonly string[])[];
  matchesStage: (stage: StageFacts) => boolean;
  rules: RuleEntries;
}

/** What holds for one file. Files for which the same elements hold share one, so it can serve as a key of caches. */
export interface ResolvedConfig {
  /** True when `ignores` covers the file. */
  ignored: boolean;
  /** What holds where no stage has a layer of its own, by full name; rules that are off included. */
  rules: RuleEntries;
  /** All layers in order, later ones win; empty when there are none for single stages, then `rules` is all. */
  layers: readonly RuleLayer[];
  settings: Readonly<Record<string, unknown>>;
  reportUnusedDisableDirectives: SeverityNumber;
  noInlineConfig: boolean;
  requireReason: boolean;
  registry: RuleRegistry;
  /** The folder of the config file, or the working folder: what `RuleContext.relativeFilename` begins below. */
  basePath: string;
}

const caches = new WeakMap<LoadedConfig, Map<string, ResolvedConfig>>();

/**
 * Gives what holds for a file.
 * @param filename absolute, or relative to the base of every config.
 */
export function resolveConfig(loaded: LoadedConfig, filename: string): ResolvedConfig {
  let cache = caches.get(loaded);
  if (!cache) {
    cache = new Map();
    caches.set(loaded, cache);
  }
  const inForce = loaded.elements.map(element => holdsFor(element, filename));
  const ignored = ignoringElement(loaded, filename) !== undefined;
  const key = `${inForce.map(Number).join('')}${ignored ? '-' : '+'}`;
  let resolved = cache.get(key);
  if (!resolved) {
    resolved = merge(
      loaded.elements.filter((_, i) => inForce[i]),
      ignored,
      loaded,
    );
    cache.set(key, resolved);
  }
  return resolved;
}

/** The elements that hold for a file, in order: what shows where a setting comes from. */
export function elementsFor(loaded: LoadedConfig, filename: string): ConfigElement[] {
  return loaded.elements.filter(element => holdsFor(element, filename));
}

/** The last element that says that a file is not linted. */
export function ignoringElement({ elements }: LoadedConfig, filename: string): ConfigElement | undefined {
  return elements.findLast(element => ignores(element, filename) && holdsFor(element, filename));
}

function holdsFor({ fileConditions, basePath }: ConfigElement, filename: string): boolean {
  if (fileConditions.length === 0) return true;
  const path = relativePath(basePath, filename);
  return (
    path !== null &&
    fileConditions.every(({ files, ignores: except }) => (files?.(path) ?? true) && !except?.(path))
  );
}

function ignores(element: ConfigElement, filename: string): boolean {
  if (!element.ignores) return false;
  const path = relativePath(element.basePath, filename);
  return path !== null && element.ignores(path);
}

function merge(
  elements: readonly ConfigElement[],
  ignored: boolean,
  { registry, basePath }: LoadedConfig,
): ResolvedConfig {
  const forFile = elements.filter(element => element.stageConditions.length === 0);
  const last = <T>(pick: (element: ConfigElement) => T | null): T | null =>
    forFile.reduce<T | null>((found, element) => pick(element) ?? found, null);
  return {
    ignored,
    rules: forFile.reduce<RuleEntries>((rules, element) => mergeRules(rules, element.rules), {}),
    layers: forFile.length === elements.length ? [] : elements.map(toLayer),
    settings: forFile.reduce<ResolvedConfig['settings']>(
      (all, { settings }) => mergeSettings(all, settings),
      {},
    ),
    reportUnusedDisableDirectives: last(element => element.reportUnusedDisableDirectives) ?? 1,
    noInlineConfig: last(element => element.noInlineConfig) ?? false,
    requireReason: last(element => element.requireReason) ?? false,
    registry,
    basePath,
  };
}

function toLayer({ stageConditions, rules }: ConfigElement): RuleLayer {
  return {
    stagePatterns: stageConditions.map(condition => condition.patterns),
    matchesStage: stage => stageConditions.every(condition => condition.matches(stage)),
    rules,
  };
}

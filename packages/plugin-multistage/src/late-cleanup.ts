import { covers, isCachePath, liesWithin, removesFiles } from '@dflint/semantics';
import type { CommandFacts, FlowPath, FlowStep, PackageOperation, PathRef } from '@dflint/semantics';

/** A removal that comes an instruction too late. */
export interface LateCleanup {
  kind: 'removed' | 'uninstalled' | 'cache';
  /** What put there what is removed. */
  early: FlowStep;
  /** The path that is removed, or the packages. */
  names: string[];
}

/** Whether a command may take away what came before it: most do not. */
export function mayCleanUp(facts: CommandFacts): boolean {
  const { packages } = facts;
  return packages ? packages.action === 'remove' || packages.action === 'clean' : removesFiles(facts);
}

/** What a step of a shipped chain removes that an earlier instruction of the chain put there; null for nothing. */
export function lateCleanup(flow: readonly FlowStep[], index: number): LateCleanup | null {
  const step = flow[index];
  const packages = step?.facts?.packages;
  if (!step) return null;
  if (packages)
    return lateRemoval(packages, step, flow, index) ?? lateClean(packages.family, step, flow, index);
  let mayHoldCache: boolean | undefined;
  for (const target of step.removes) {
    // What `find` picks out is no tree of its own.
    const early =
      target.partial || isCachePath(target) ? null : findEarly(flow, index, put => isRemoved(target, put));
    if (early && !isPutAgain(target, flow, index)) return { kind: 'removed', early, names: [target.path] };
    mayHoldCache ??= fillsBefore(flow, index);
    const family = mayHoldCache ? indexFamily(target) : undefined;
    const cache = family === undefined ? null : lateClean(family, step, flow, index);
    if (cache) return cache;
  }
  return null;
}

/** The origins whose files weigh something: a `mkdir`, a link or a written line do not. */
const HEAVY = new Set<FlowPath['origin']>([
  'context',
  'stage',
  'image',
  'address',
  'download',
  'clone',
  'unpack',
  'copy',
  'move',
  'install',
  'build',
]);

function isRemoved(target: PathRef, { path, origin, isTree }: FlowPath): boolean {
  if (!HEAVY.has(origin)) return false;
  return covers(target, path) ? path !== '/' : isTree && path !== '/' && liesWithin(target, path);
}

/**
 * The last step of an earlier instruction that put what `matches`; null where this very RUN put such a thing too.
 * That a build step works in a folder is the weakest sign of who put something there.
 */
function findEarly(
  flow: readonly FlowStep[],
  index: number,
  matches: (put: FlowPath) => boolean,
): FlowStep | null {
  const exact = findLastPut(flow, index, put => put.origin !== 'build' && matches(put));
  return exact ?? findLastPut(flow, index, matches);
}

function findLastPut(
  flow: readonly FlowStep[],
  index: number,
  matches: (put: FlowPath) => boolean,
): FlowStep | null {
  const own = flow[index]?.instruction;
  for (let i = index - 1; i >= 0; i--) {
    const step = flow[i];
    if (step?.puts.some(matches)) return step.instruction === own ? null : step;
  }
  return null;
}

/** Whether the same path is written afterwards: then it was removed to make room. */
function isPutAgain(target: PathRef, flow: readonly FlowStep[], index: number): boolean {
  for (let i = index + 1; i < flow.length; i++) {
    const isAgain = flow[i]?.puts.some(
      put => covers(target, put.path) || (put.isTree && liesWithin(target, put.path)),
    );
    if (isAgain) return true;
  }
  return false;
}

function lateRemoval(
  removed: PackageOperation,
  step: FlowStep,
  flow: readonly FlowStep[],
  index: number,
): LateCleanup | null {
  if (removed.action !== 'remove' || !removed.system) return null;
  for (let i = index - 1; i >= 0; i--) {
    const early = flow[i];
    const installed = early?.facts?.packages;
    if (!early || installed?.action !== 'install' || installed.family !== removed.family) continue;
    const names = removed.packages
      .map(({ name }) => name)
      .filter(name => name === installed.virtual || installed.packages.some(item => item.name === name));
    if (names.length > 0)
      return early.instruction === step.instruction ? null : { kind: 'uninstalled', early, names };
  }
  return null;
}

/** Where package managers keep the indexes that an installation or an update fetches. */
const INDEXES: readonly (readonly [folder: string, family: string])[] = [
  ['/var/lib/apt/lists', 'apt'],
  ['/var/cache/apk', 'apk'],
  ['/var/cache/yum', 'yum'],
  ['/var/cache/dnf', 'yum'],
];

function indexFamily(target: PathRef): string | undefined {
  return INDEXES.find(([folder]) => covers(target, folder) || liesWithin(target, folder))?.[1];
}

/** A package manager's cache that is cleaned after another instruction has filled it, and left it full. */
function lateClean(
  family: string,
  step: FlowStep,
  flow: readonly FlowStep[],
  index: number,
): LateCleanup | null {
  const { action } = step.facts?.packages ?? {};
  // `docker-php-source delete` takes away sources, and Debian's images are set up so that apt keeps no archives.
  if (action !== undefined && (action !== 'clean' || family === 'apt' || family === 'docker-php'))
    return null;
  let early: FlowStep | null = null;
  for (let i = 0; i < index; i++) {
    const other = flow[i];
    if (!other?.facts) continue;
    const { packages } = other.facts;
    const cleans =
      packages?.action === 'clean' || other.removes.some(target => indexFamily(target) === family);
    if (cleans && (packages === null || packages?.family === family || family === 'apt')) early = null;
    else if (packages?.family === family && fills(packages, other)) early ??= other;
    if (early?.instruction === step.instruction) early = null;
    if (packages?.family === family && other.instruction === step.instruction && fills(packages, other))
      return null;
  }
  return early && { kind: 'cache', early, names: [] };
}

/** Whether an earlier instruction fills the cache of some package manager. */
function fillsBefore(flow: readonly FlowStep[], index: number): boolean {
  const own = flow[index]?.instruction;
  for (let i = 0; i < index; i++) {
    const step = flow[i];
    const packages = step?.facts?.packages;
    if (packages && step.instruction !== own && fills(packages, step)) return true;
  }
  return false;
}

/** Whether an operation leaves a cache in the layer. */
function fills({ action, family, flags }: PackageOperation, { instruction }: FlowStep): boolean {
  const isMounted =
    instruction.type === 'RunInstruction' &&
    instruction.flags.some(
      flag => flag.name === 'mount' && flag.options.some(({ value }) => value?.value === 'cache'),
    );
  if (isMounted || flags.some(flag => flag.startsWith('--no-cache'))) return false;
  return family === 'apt' ? action === 'update' : action === 'update' || action === 'install';
}

import type { RunInstruction } from '@dflint/parser';
import type { BuildStage } from '../build-graph.ts';
import { chainOf } from '../build-graph.ts';
import type { CommandFacts } from '../command-facts.ts';
import { cleanedFolders } from '../data/cache-folders.ts';
import { credentialFiles } from '../data/credential-files.ts';
import type { PackageOperation } from '../packages/package-operations.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';
import type { SourceCode } from '../source-code.ts';
import { isCachePath } from './cache-path.ts';
import { fileFlow } from './file-flow.ts';
import type { FlowStep } from './file-flow.ts';
import { isMounted } from './mounts.ts';
import { covers, liesWithin, overlaps } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';
import { takenPaths } from './taken-paths.ts';
import type { TakenPath } from './taken-paths.ts';

/** A command of a builder stage that takes away what nobody would ever have seen. */
export interface WastedCleanup {
  step: FlowStep;
  command: SimpleCommand;
  /** The arguments that are removed in vain; null where it is the command as a whole. */
  words: ShellWord[] | null;
}

/** The flow of a stage up to its end, and what is taken out of it. */
interface StageStory {
  flow: readonly FlowStep[];
  /** What leaves the stage, as seen from before each step: paths that are copied on their way out included. */
  live: readonly (readonly TakenPath[])[];
  sourceCode: SourceCode;
}

/** The folders of the operating system that a package manager writes to. */
const SYSTEM_FOLDERS = [
  '/bin',
  '/etc',
  '/lib',
  '/lib64',
  '/sbin',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/lib64',
  '/usr/sbin',
  '/usr/share',
  '/usr/include',
  '/var',
  '/var/lib',
];

/** The commands of a builder stage that clean up in vain, in order. */
export function wastedCleanups(stage: BuildStage, sourceCode: SourceCode): WastedCleanup[] {
  const own = sourceCode.getFileFlow(stage);
  if (!own.some(mayCleanUp)) return [];
  const flow = fileFlow(chainOf(stage), sourceCode);
  const story = { flow, live: livePaths(flow, takenPaths(stage, sourceCode)), sourceCode };
  const wasted: WastedCleanup[] = [];
  // What the stage inherits is looked at when its own stage is.
  for (let index = flow.length - own.length; index < flow.length; index++) {
    const found = flow[index] && wastedAt(index, story);
    if (found) wasted.push(found);
  }
  return wasted;
}

function mayCleanUp({ facts, removes }: FlowStep): boolean {
  return removes.length > 0 || (facts !== null && (facts.packages !== null || isToolCleanup(facts)));
}

/** Goes backwards from what is taken: the source of a copy, move or link to a live path is live before it. */
function livePaths(flow: readonly FlowStep[], taken: readonly TakenPath[]): (readonly TakenPath[])[] {
  let live = taken;
  const before = flow.toReversed().map(({ facts }) => {
    for (const { kind, sources, targets } of facts?.files.toReversed() ?? []) {
      if (kind !== 'copy' && kind !== 'move' && kind !== 'link' && kind !== 'create') continue;
      const isLive = targets.some(({ path }) => live.some(item => overlaps(item, path)));
      if (isLive && sources.length > 0) live = [...live, ...sources];
    }
    return live;
  });
  return before.reverse();
}

function wastedAt(index: number, story: StageStory): WastedCleanup | null {
  const step = story.flow[index];
  if (!step?.facts) return null;
  const { command, packages } = step.facts;
  const live = story.live[index] ?? [];
  const whole: WastedCleanup = { step, command, words: null };
  if (packages) return isWastedPackageOperation(packages, live, story.flow, index) ? whole : null;
  if (isToolCleanup(step.facts)) {
    if (command.name !== 'go' && isBuiltAfter(story.flow, index)) return null;
    return toolCleanupPaths(command).some(path => isLive({ path, glob: false }, live)) ? null : whole;
  }
  const run = step.instruction as RunInstruction;
  const wasted = step.removes.filter(
    target => !isMounted(target, run, story.sourceCode) && isWastedRemoval(target, index, story),
  );
  if (wasted.length === 0) return null;
  return wasted.length === step.removes.length ? whole : { ...whole, words: wasted.map(({ word }) => word) };
}

function isBuiltAfter(flow: readonly FlowStep[], index: number): boolean {
  return flow.some(({ facts }, i) => i > index && facts?.build);
}

function isLive(path: TakenPath, live: readonly TakenPath[]): boolean {
  // Where what is taken cannot be known, only caches are known to stay behind.
  return live.some(
    item =>
      overlaps(item, path.path) ||
      overlaps(path, item.path) ||
      (!item.path.startsWith('/') && !isCachePath(path)),
  );
}

function isWastedPackageOperation(
  operation: PackageOperation,
  live: readonly TakenPath[],
  flow: readonly FlowStep[],
  index: number,
): boolean {
  const { action, family, system } = operation;
  // Another root (`--installroot /staging`) is an image in the making.
  if (operation.flags.some(flag => /^--?(installroot|root|rootdir|p|D|prefix)=/.test(flag))) return false;
  if (action === 'clean') {
    if (family === 'gem' && !operation.flags.some(flag => /^(-c|--clear-all)$/.test(flag))) return false;
    const folders = cleanedFolders[family] ?? ['/root', '/var'];
    return !live.some(({ path }) => folders.some(folder => liesWithin({ path: folder, glob: true }, path)));
  }
  if (!system || (action !== 'remove' && action !== 'autoremove')) return false;
  if (live.some(item => item.path === '/' || SYSTEM_FOLDERS.includes(item.path))) return false;
  // What nothing of this stage installed came with the base image, and is taken away for a reason.
  return (
    operation.packages.length === 0 || flow.some(({ facts }, i) => i < index && installs(facts, operation))
  );
}

/** Whether a command installs what an operation removes, as far as its names tell. */
function installs(facts: CommandFacts | null, removed: PackageOperation): boolean {
  const installed = facts?.packages;
  if (installed?.action !== 'install') return false;
  if (installed.hasUnknownPackages) return true;
  return removed.packages.some(
    ({ name }) => name === installed.virtual || installed.packages.some(item => item.name === name),
  );
}

/** `go clean -cache`, `cargo clean`, `mvn clean` alone, `gradle clean`. */
function isToolCleanup({ command, build }: CommandFacts): boolean {
  const has = (pattern: RegExp): boolean => command.args.some(word => pattern.test(word.text));
  if (build) return false;
  if (command.name === 'go')
    return command.args[0]?.text === 'clean' && has(/^--?(cache|modcache|testcache|fuzzcache)$/);
  return /^(cargo|mvnw?|gradlew?)$/.test(command.name) && has(/^clean$/);
}

function toolCleanupPaths({ name, cwd }: SimpleCommand): string[] {
  if (name === 'go') return ['/go/pkg', '/root/.cache/go-build'];
  return [`${cwd}/${name.startsWith('gradle') ? 'build' : 'target'}`];
}

function isWastedRemoval(target: PathRef, index: number, story: StageStory): boolean {
  const { flow } = story;
  if (isLive(target, story.live[index] ?? []) || credentialFiles.test(target.path)) return false;
  if (isCachePath(target)) return leavesFiles(flow, index) && !isMadeAgain(target, flow, index, true);
  const origin = originOf(target, flow, index);
  if (origin === 'unknown' || isMadeAgain(target, flow, index, false)) return false;
  // A later build step in or around the folder may work with what is left; an archive has served.
  return origin === 'archive' || !flow.some(({ facts }, i) => i > index && buildsAround(facts, target));
}

const LEAVES_NOTHING = /^(set|export|cd|echo|test|\[|true|:|umask|shopt)$/;

/** What stands before all else takes away what came with the base image. */
function leavesFiles(flow: readonly FlowStep[], index: number): boolean {
  return flow.some(({ facts }, i) => i < index && facts !== null && !LEAVES_NOTHING.test(facts.command.name));
}

/** Where a removed path comes from: fetched as one file, made by this stage, or not known to be from here. */
function originOf(target: PathRef, flow: readonly FlowStep[], index: number): 'archive' | 'tree' | 'unknown' {
  let origin: 'tree' | 'unknown' = 'unknown';
  for (let i = 0; i < index; i++) {
    const { facts, puts } = flow[i] ?? { facts: null, puts: [] };
    for (const put of puts) {
      if (put.origin === 'download' && covers(target, put.path)) return 'archive';
      const isPart = put.isTree && put.path !== '/' && liesWithin(target, put.path);
      if (isPart || (put.path !== '/' && covers(target, put.path))) origin = 'tree';
    }
    const isInstall = facts?.packages?.action === 'install' && !facts.packages.system;
    if (isInstall && facts.command.cwd !== '/' && overlaps(target, facts.command.cwd)) origin = 'tree';
  }
  return origin;
}

/** Whether the same path is written again afterwards, so that its removal made room; in a cache, only by its very name. */
function isMadeAgain(target: PathRef, flow: readonly FlowStep[], index: number, inCache: boolean): boolean {
  return flow.some(({ facts, puts }, i) => {
    if (i <= index) return false;
    return puts.some(({ path, isTree, origin }) => {
      if (inCache) return path === target.path && origin !== 'build';
      return covers(target, path) || (facts === null && isTree && overlaps(target, path));
    });
  });
}

function buildsAround(facts: CommandFacts | null, target: PathRef): boolean {
  if (!facts) return false;
  const { build, packages, command } = facts;
  if (!build && !(packages?.action === 'install' && !packages.system)) return false;
  return overlaps(target, command.cwd);
}

import type { RunInstruction } from '@dflint/parser';
import type { BuildStage } from '../build-graph.ts';
import type { CommandFacts } from '../command-facts.ts';
import type { PackageAction } from '../data/package-managers.ts';
import { cleanedFolders } from '../data/cache-folders.ts';
import { credentialFiles } from '../data/credential-files.ts';
import type { PackageOperation } from '../packages/package-operations.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import type { ShellWord } from '../shell/words.ts';
import type { SourceCode } from '../source-code.ts';
import { isCachePath } from './cache-path.ts';
import type { FileActionKind } from './file-actions.ts';
import type { FlowStep } from './file-flow.ts';
import { isMounted } from './mounts.ts';
import { liesWithin, overlaps } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';
import { removesFiles } from './removes-files.ts';
import { chapterOf } from './stage-story.ts';
import type { Span, StageStory } from './stage-story.ts';
import { takenPaths } from './taken-paths.ts';
import type { TakenPath } from './taken-paths.ts';

/** A command of a builder stage that takes away what nobody would ever have seen. */
export interface WastedCleanup {
  step: FlowStep;
  command: SimpleCommand;
  /** The arguments that are removed in vain; null where it is the command as a whole. */
  words: ShellWord[] | null;
}

/** A step of a stage, with what is to be known around it. */
interface Place {
  /** Where the step stands in the story of the stage. */
  step: number;
  story: StageStory;
  /** What comes after it in the stage. */
  after: Span;
  /** What leaves the stage, as seen from before the step: paths that are copied on their way out included. */
  live: readonly TakenPath[];
  sourceCode: SourceCode;
}

/** What package managers do that takes something away. */
const CLEANING: ReadonlySet<PackageAction> = new Set<PackageAction>(['clean', 'remove', 'autoremove']);

/** What makes targets out of sources. */
const BRINGS_ALONG: ReadonlySet<FileActionKind> = new Set<FileActionKind>(['copy', 'move', 'link', 'create']);

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
  if (!own.some(({ facts }) => facts !== null && mayCleanUp(facts))) return [];
  const { story, start, end } = chapterOf(stage, sourceCode);
  const found: WastedCleanup[] = [];
  // Goes backwards from what is taken, so that it is known at each step what is live before it.
  let live: readonly TakenPath[] = takenPaths(stage, sourceCode);
  for (let index = own.length - 1; index >= 0; index--) {
    const step = own[index];
    if (!step?.facts) continue;
    live = liveBefore(step.facts, live);
    if (!mayCleanUp(step.facts)) continue;
    const at = start + index;
    const waste = wasteOf(step, { step: at, story, after: { from: at + 1, to: end }, live, sourceCode });
    if (waste) found.push(waste);
  }
  return found.reverse();
}

/** Whether a command takes anything away: most do not. */
function mayCleanUp(facts: CommandFacts): boolean {
  if (facts.packages) return CLEANING.has(facts.packages.action);
  return removesFiles(facts) || isToolCleanup(facts);
}

/** The source of a copy, move or link to a live path is live before it. */
function liveBefore({ files }: CommandFacts, after: readonly TakenPath[]): readonly TakenPath[] {
  let live = after;
  for (let i = files.length - 1; i >= 0; i--) {
    const action = files[i];
    if (!action || action.sources.length === 0 || !BRINGS_ALONG.has(action.kind)) continue;
    const isLive = action.targets.some(({ path }) => live.some(item => overlaps(item, path)));
    if (isLive) live = [...live, ...action.sources];
  }
  return live;
}

function wasteOf(step: FlowStep, place: Place): WastedCleanup | null {
  if (!step.facts) return null;
  const { command, packages } = step.facts;
  const whole: WastedCleanup = { step, command, words: null };
  if (packages) return isWastedPackageOperation(packages, place) ? whole : null;
  if (isToolCleanup(step.facts)) {
    if (place.story.isBuiltIn(place.after)) return null;
    return toolCleanupPaths(command).some(path => isLive({ path, glob: false }, place.live)) ? null : whole;
  }
  const run = step.instruction as RunInstruction;
  const wasted = step.removes.filter(
    target => !isMounted(target, run, place.sourceCode) && isWastedRemoval(target, place),
  );
  if (wasted.length === 0) return null;
  return wasted.length === step.removes.length ? whole : { ...whole, words: wasted.map(({ word }) => word) };
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

function isWastedPackageOperation(operation: PackageOperation, { step, story, live }: Place): boolean {
  const { action, family, system } = operation;
  // Another root (`--installroot /staging`) is an image in the making.
  if (operation.flags.some(flag => /^--?(installroot|root|rootdir|p|D|prefix)=/.test(flag))) return false;
  if (action === 'clean') {
    const folders = cleanedFolders[family] ?? ['/root', '/var'];
    return !live.some(({ path }) => folders.some(folder => liesWithin({ path: folder, glob: true }, path)));
  }
  if (!system || (action !== 'remove' && action !== 'autoremove')) return false;
  if (live.some(item => item.path === '/' || SYSTEM_FOLDERS.includes(item.path))) return false;
  // What nothing of this stage installed came with the base image, and is taken away for a reason.
  return operation.packages.length === 0 || story.isInstalledBefore(operation, step);
}

/** Build tools that can be told to take away what they have made. */
const CLEANING_TOOL = /^(cargo|mvnw?|gradlew?)$/;

/** `cargo clean`, `mvn clean` alone, `gradle clean`. */
function isToolCleanup(facts: CommandFacts): boolean {
  const { name, args } = facts.command;
  return CLEANING_TOOL.test(name) && args.some(({ text }) => text === 'clean') && !facts.build;
}

function toolCleanupPaths({ name, cwd }: SimpleCommand): string[] {
  return [`${cwd}/${name.startsWith('gradle') ? 'build' : 'target'}`];
}

function isWastedRemoval(target: PathRef, { step, story, after, live }: Place): boolean {
  if (isLive(target, live) || credentialFiles.test(target.path)) return false;
  // What stands before all else takes away what came with the base image.
  if (isCachePath(target)) return story.hasFilesBefore(step) && !story.isMadeIn(after, target, true);
  const origin = story.originBefore(target, step);
  if (origin === 'unknown' || story.isMadeIn(after, target, false)) return false;
  // A later build step in or around the folder may work with what is left; an archive has served.
  return origin === 'archive' || !story.isWorkedAroundIn(after, target);
}

import type { Instruction, RunInstruction } from '@dflint/parser';
import type { BuildStage } from '../build-graph.ts';
import { chainOf } from '../build-graph.ts';
import type { CommandFacts } from '../command-facts.ts';
import { cleanedFolders } from '../data/cache-folders.ts';
import { credentialFiles } from '../data/credential-files.ts';
import type { PackageOperation } from '../packages/package-operations.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import type { SourceCode } from '../source-code.ts';
import { stageInstructions } from '../stage-instructions.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import { isCachePath } from './cache-path.ts';
import type { FileAction } from './file-actions.ts';
import { isMounted } from './mounts.ts';
import { covers, isKnownPath, liesWithin, overlaps } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';
import { takenPaths } from './taken-paths.ts';
import type { TakenPath } from './taken-paths.ts';

/** One thing that happens in a stage: a command of a RUN, or a COPY or ADD (then `facts` is null). */
interface Event {
  instruction: Instruction;
  facts: CommandFacts | null;
  /** Where a COPY or ADD puts its files. */
  destination: string | null;
  /** What leaves the stage, as seen from before this event: paths that are copied on their way out included. */
  live: TakenPath[];
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

/** The commands of a builder stage that take away what nobody would ever have seen, in order. */
export function wastedCleanups(stage: BuildStage, sourceCode: SourceCode): SimpleCommand[] {
  const events = chainOf(stage).flatMap(member => stageEvents(member, sourceCode));
  markLive(events, takenPaths(stage, sourceCode));
  return events.flatMap((event, index) => {
    // What the stage inherits is looked at when its own stage is.
    const isOwn = event.instruction.range[0] >= stage.node.range[0];
    if (!isOwn || !event.facts || !isWasted(event.facts, event, index, events, sourceCode)) return [];
    return [event.facts.command];
  });
}

function stageEvents(stage: BuildStage, sourceCode: SourceCode): Event[] {
  return stageInstructions(stage).flatMap((instruction): Event[] => {
    if (instruction.type === 'RunInstruction') {
      const commands = sourceCode
        .getCommands(instruction)
        .filter(({ command }) => !command.context.substitution);
      return commands.map(facts => ({ instruction, facts, destination: null, live: [] }));
    }
    if (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') return [];
    const { workdirText } = sourceCode.getEnvironment(instruction);
    const destination = resolveSymbolicPath(
      workdirText,
      sourceCode.expand(instruction.destination, instruction).text,
    );
    return [{ instruction, facts: null, destination, live: [] }];
  });
}

/** Goes backwards from what is taken: the source of a copy, move or link to a live path is live before it. */
function markLive(events: Event[], taken: TakenPath[]): void {
  let live = taken;
  for (const event of events.toReversed()) {
    for (const action of event.facts?.files.toReversed() ?? []) {
      const carries =
        action.kind === 'copy' ||
        action.kind === 'move' ||
        action.kind === 'link' ||
        action.kind === 'create';
      if (
        carries &&
        action.sources.length > 0 &&
        action.targets.some(({ path }) => live.some(item => overlaps(item, path)))
      ) {
        live = [...live, ...action.sources];
      }
    }
    event.live = live;
  }
}

function isWasted(
  facts: CommandFacts,
  event: Event,
  index: number,
  events: Event[],
  sourceCode: SourceCode,
): boolean {
  const { packages, files } = facts;
  const before = events.slice(0, index);
  const after = events.slice(index + 1);
  if (packages) return isWastedPackageOperation(packages, event, before);
  if (isToolCleanup(facts)) {
    if (facts.command.name !== 'go' && after.some(later => later.facts?.build)) return false;
    return toolCleanupPaths(facts.command).every(path => !isLive({ path, glob: false }, event));
  }
  const run = event.instruction as RunInstruction;
  return files.some(
    action =>
      action.kind === 'remove' &&
      action.targets.some(
        target => !isMounted(target, run, sourceCode) && isWastedRemoval(target, event, before, after),
      ),
  );
}

function isLive(path: TakenPath, { live }: Event): boolean {
  // Where what is taken cannot be known, only caches are known to stay behind.
  return live.some(
    item =>
      overlaps(item, path.path) ||
      overlaps(path, item.path) ||
      (!item.path.startsWith('/') && !isCachePath(path)),
  );
}

function isWastedPackageOperation(operation: PackageOperation, event: Event, before: Event[]): boolean {
  const { action, family, system } = operation;
  // Another root (`--installroot /staging`) is an image in the making.
  if (operation.flags.some(flag => /^--?(installroot|root|rootdir|p|D|prefix)=/.test(flag))) return false;
  if (action === 'clean') {
    if (family === 'gem' && !operation.flags.some(flag => /^(-c|--clear-all)$/.test(flag))) return false;
    const folders = cleanedFolders[family] ?? ['/root', '/var'];
    return !event.live.some(({ path }) =>
      folders.some(folder => liesWithin({ path: folder, glob: true }, path)),
    );
  }
  if (!system || (action !== 'remove' && action !== 'autoremove')) return false;
  if (event.live.some(item => item.path === '/' || SYSTEM_FOLDERS.includes(item.path))) return false;
  if (operation.packages.length === 0) return true;
  // What nothing of this stage installed came with the base image, and is taken away for a reason.
  const installed = before.flatMap(({ facts }) =>
    facts?.packages?.action === 'install' ? [facts.packages] : [],
  );
  return installed.some(
    other =>
      other.hasUnknownPackages ||
      operation.packages.some(
        ({ name }) => name === other.virtual || other.packages.some(item => item.name === name),
      ),
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

function isWastedRemoval(target: PathRef, event: Event, before: Event[], after: Event[]): boolean {
  if (isLive(target, event) || credentialFiles.test(target.path)) return false;
  if (isCachePath(target)) return before.some(leavesFiles) && !isMadeAgain(target, after, true);
  const origin = originOf(target, before);
  if (origin === 'unknown' || isMadeAgain(target, after, false)) return false;
  // A later build step in or around the folder may work with what is left; an archive has served.
  return origin === 'archive' || !after.some(({ facts }) => facts !== null && buildsAround(facts, target));
}

/** What stands before all else takes away what came with the base image. */
function leavesFiles({ facts }: Event): boolean {
  return facts !== null && !/^(set|export|cd|echo|test|\[|true|:|umask|shopt)$/.test(facts.command.name);
}

/** Where a removed path comes from: fetched as one file, made by this stage, or not known to be from here. */
function originOf(target: PathRef, before: Event[]): 'archive' | 'tree' | 'unknown' {
  let origin: 'tree' | 'unknown' = 'unknown';
  for (const { facts, destination } of before) {
    if (destination !== null && isPartOf(target, destination)) origin = 'tree';
    for (const action of facts?.files ?? []) {
      if (action.kind === 'remove') continue;
      if (action.kind === 'download' && action.targets.some(({ path }) => covers(target, path)))
        return 'archive';
      if (action.kind === 'move' && action.sources.some(({ path }) => covers(target, path))) continue;
      if (makes(action, target)) origin = 'tree';
    }
    if (
      facts &&
      (facts.build ?? facts.packages?.action === 'install') &&
      !facts.packages?.system &&
      isPartOf(target, facts.command.cwd)
    )
      origin = 'tree';
  }
  return origin;
}

function makes(action: FileAction, target: PathRef): boolean {
  const brings = action.kind === 'clone' || action.kind === 'unpack' || action.command.name === 'mkdir';
  return action.targets.some(({ path }) => covers(target, path) || (brings && isPartOf(target, path)));
}

/** Whether the target lies in a folder, or is it; every path lies in `/`, which tells nothing. */
function isPartOf(target: PathRef, folder: string): boolean {
  return (
    folder !== '/' &&
    (liesWithin(target, folder) || covers(target, folder)) &&
    (isKnownPath(folder) || folder !== '')
  );
}

/** Whether the same path is written again afterwards, so that its removal made room; in a cache, only by its very name. */
function isMadeAgain(target: PathRef, after: Event[], inCache: boolean): boolean {
  return after.some(({ facts, destination }) => {
    if (destination !== null && !inCache && overlaps(target, destination)) return true;
    return (facts?.files ?? []).some(
      action =>
        action.kind !== 'remove' &&
        action.targets.some(({ path }) => (inCache ? path === target.path : covers(target, path))),
    );
  });
}

function buildsAround({ build, packages, command }: CommandFacts, target: PathRef): boolean {
  if (!build && !(packages?.action === 'install' && !packages.system)) return false;
  return overlaps(target, command.cwd);
}

import type { AddInstruction, CopyInstruction, Instruction, RunInstruction } from '@dflint/parser';
import type { CommandFacts } from '@dflint/semantics';
import { isCachePath, isInside, isKnownPath } from '@dflint/semantics';
import { CommandPlaces } from './command-places.ts';
import type { Place } from './command-places.ts';
import type { ContainerPrograms } from './container-program.ts';
import { runtimeSources } from './context-copies.ts';
import { MissingFact } from './missing-fact.ts';
import { destinationOf } from './producers.ts';
import type { Artifact, Recipe } from './recipe.ts';
import type { Platform } from './runtime-images.ts';
import { removalsOf, runSegments } from './run-segments.ts';
import type { Segment } from './run-segments.ts';
import { runtimePackages } from './runtime-packages.ts';
import { labelOf, lineOf, placePath } from './split-facts.ts';
import type { SplitFacts } from './split-facts.ts';

/** What becomes of one instruction. */
export interface Carried {
  instruction: Instruction;
  /** Whether it stands in the builder, and what is taken out of it there. */
  inBuilder: boolean;
  cuts: [number, number][];
  /** Whether the runtime stage has it: as written, in part (the commands of some segments), or not. */
  inRuntime: 'whole' | 'part' | 'no';
  /** The segments of a part. */
  runSegments: Segment[];
  /** Packages to install in its place, and with which package manager. */
  packages: string[];
  packageManager: string | null;
}

/** All instructions after FROM, sorted; with artifacts that commands put into folders of the system. */
export interface CarriedOver {
  items: Carried[];
  artifacts: Artifact[];
  /** The index of the last instruction that the builder needs; -1 for none. */
  lastOfBuilder: number;
}

/** What is taken out of a file by name alone belongs to the image that ships. */
const METADATA: ReadonlySet<Instruction['type']> = new Set<Instruction['type']>([
  'LabelInstruction',
  'ExposeInstruction',
  'VolumeInstruction',
  'HealthcheckInstruction',
  'StopsignalInstruction',
  'EntrypointInstruction',
  'CmdInstruction',
  'MaintainerInstruction',
]);

/**
 * Sorts the instructions of a file into builder and runtime stage.
 * @throws MissingFact for a command or a package that cannot be sorted.
 */
export function carryOver(
  facts: SplitFacts,
  recipe: Recipe,
  programs: ContainerPrograms,
  platform: Platform | null,
): CarriedOver {
  const artifacts = [...recipe.artifacts];
  const places = new CommandPlaces(facts, recipe, artifacts);
  const { instructions } = facts;
  const placesOf = new Map<Instruction, Place[]>();
  instructions.forEach(item => {
    if (item.type === 'RunInstruction')
      placesOf.set(item, segmentPlaces(item, facts, recipe, places, artifacts));
  });
  const lastOfBuilder = instructions.findLastIndex(item => placesOf.get(item)?.includes('build'));
  const items = instructions.map((instruction, index): Carried => {
    const carried: Carried = {
      instruction,
      inBuilder: index < lastOfBuilder && !METADATA.has(instruction.type),
      cuts: [],
      inRuntime: 'no',
      runSegments: [],
      packages: [],
      packageManager: null,
    };
    if (recipe.unneeded?.(instruction)) carried.inBuilder = false;
    else if (recipe.isStaticSite) carryToSite(carried, instruction);
    else if (METADATA.has(instruction.type)) carried.inRuntime = 'whole';
    else if (instruction.type === 'RunInstruction')
      carryRun(carried, instruction, placesOf.get(instruction) ?? []);
    else if (instruction.type === 'CopyInstruction' || instruction.type === 'AddInstruction')
      carryCopy(carried, instruction, index);
    else if (instruction.type === 'EnvInstruction') {
      const names = instruction.pairs.map(({ key }) => key.value);
      const isBuildOnly = names.every(
        name => (recipe.buildVariables?.test(name) ?? false) || name === 'DEBIAN_FRONTEND',
      );
      carried.inRuntime = isBuildOnly || (isPath(names) && !recipe.runsSources) ? 'no' : 'whole';
      if (carried.inRuntime === 'no') carried.inBuilder = true;
    } else if (instruction.type === 'UserInstruction' || instruction.type === 'ShellInstruction')
      carried.inRuntime = 'whole';
    return carried;
  });
  return { items, artifacts, lastOfBuilder };

  /** A web server of its own needs nothing of what Node.js ran in. */
  function carryToSite(carried: Carried, instruction: Instruction): void {
    if (instruction.type === 'UserInstruction' && facts.user !== null)
      throw new MissingFact(`how a web server runs as ${facts.user}`);
    const isCommand = instruction.type === 'CmdInstruction' || instruction.type === 'EntrypointInstruction';
    if (METADATA.has(instruction.type) && !isCommand) carried.inRuntime = 'whole';
    else carried.inBuilder ||= !isCommand;
  }

  function carryRun(carried: Carried, instruction: RunInstruction, segmentsPlaces: Place[]): void {
    const segments = runSegments(instruction, facts.sourceCode);
    const installs = segments.flatMap(({ commands }) =>
      commands.flatMap(({ packages }) =>
        packages?.system && packages.action === 'install' ? [packages] : [],
      ),
    );
    for (const operation of installs) {
      const linksLibraries = recipe.base !== 'static';
      const cxx = recipe.cxx ?? /^(?:g\+\+|build-base|alpine-sdk)$/;
      const needs = {
        programs,
        linksLibraries,
        platform,
        cxx,
        runsSources: recipe.runsSources ?? false,
        ...(recipe.helpers && { helpers: recipe.helpers }),
      };
      carried.packages.push(...runtimePackages(operation, needs));
      carried.packageManager ??= operation.family;
    }
    carried.packages = [...new Set(carried.packages)];
    const [foreign] = carried.packages;
    if (foreign !== undefined && !recipe.runsSources && addsRepository(facts, instruction))
      throw new MissingFact(`which repository ${foreign} comes from`);
    const named = installs.flatMap(({ packages }) => packages.map(({ word }) => word.text));
    const keepsAll =
      installs.length > 0 &&
      named.length === carried.packages.length &&
      named.every((name, i) => name === carried.packages[i]);
    const runs = segments.filter((_, index) => segmentsPlaces[index] === 'run');
    const hasBuild = segmentsPlaces.includes('build');
    const removes = segments.some(({ commands }) =>
      commands.some(
        ({ packages }) =>
          packages?.system && (packages.action === 'remove' || packages.action === 'autoremove'),
      ),
    );
    if (!hasBuild && (keepsAll || (installs.length === 0 && runs.length > 0)) && !removes) {
      carried.inRuntime = 'whole';
      carried.packages = [];
      carried.inBuilder &&= usesUser() || (recipe.runsSources === true && !runs.every(makesUsers));
      return;
    }
    carried.inBuilder = hasBuild || installs.length > 0 || (carried.inBuilder && runs.length === 0);
    // What only prints or updates an index is of no use without what follows it.
    carried.inBuilder ||= runs.length === 0;
    if (runs.length === 0) return;
    carried.inRuntime = 'part';
    carried.runSegments = runs;
    for (const segment of runs) {
      const environment = facts.sourceCode.getEnvironment(instruction);
      if (
        segment.commands.some(
          ({ command }) =>
            command.cwd !== environment.workdirText && /^[^/]/.test(command.args.at(-1)?.text ?? ''),
        )
      )
        throw new MissingFact(`in which folder "${facts.sourceCode.text.slice(...segment.range)}" runs`);
    }
    if (!recipe.runsSources && !usesUser() && segments.length > runs.length)
      carried.cuts = removalsOf(runs, segments, facts.sourceCode.text);
  }

  /** Whether the build runs as a user of its own. */
  function usesUser(): boolean {
    return instructions.some((item, index) => item.type === 'UserInstruction' && index < lastOfBuilder);
  }

  /** Whether the runtime stage takes the whole context to the same place later on. */
  function isCopiedAgain(instruction: CopyInstruction | AddInstruction, index: number): boolean {
    const destination = destinationOf(instruction, facts);
    return instructions.some(
      (other, i) =>
        i > index &&
        i > lastOfBuilder &&
        other.type === 'CopyInstruction' &&
        other.flags.length === 0 &&
        other.sources.some(({ value }) => /^\.?\/?$/.test(value)) &&
        isInside(destination, destinationOf(other, facts)) &&
        instruction.sources.every(
          ({ value }) => !value.includes('/') || destination !== destinationOf(other, facts),
        ),
    );
  }

  function carryCopy(carried: Carried, instruction: CopyInstruction | AddInstruction, index: number): void {
    const isFrom = instruction.flags.some(({ name }) => name === 'from');
    if (index > lastOfBuilder) {
      carried.inBuilder = false;
      carried.inRuntime = 'whole';
      return;
    }
    if (isFrom) {
      const destination = destinationOf(instruction, facts);
      const isRun = [...programs.names].some(name => destination.endsWith(`/${name}`));
      carried.inRuntime = isRun ? 'whole' : 'no';
      return;
    }
    if (recipe.runsSources) {
      const isList = instruction.sources.every(word =>
        /(?:^|\/)(?:requirements|constraints)[^/]*\.(?:txt|in)$/.test(word.value),
      );
      carried.inRuntime = isList || isCopiedAgain(instruction, index) ? 'no' : 'whole';
      return;
    }
    const sources = runtimeSources(instruction, facts);
    if (sources === 'all') carried.inRuntime = 'whole';
    else if (sources !== 'none')
      for (const path of sources)
        if (!artifacts.some(({ to }) => to === path)) artifacts.push({ from: path, to: path });
  }
}

/**
 * Where sources are the program, what follows a build in the same RUN works on what was built: it moves it to its place,
 * which is then copied, or takes away what is left over.
 * @throws MissingFact for anything else.
 */
function followBuild(
  segments: readonly Segment[],
  found: readonly Place[],
  facts: SplitFacts,
  artifacts: Artifact[],
): Place[] {
  const first = found.indexOf('build');
  if (first < 0) return [...found];
  return found.map((place, index): Place => {
    if (place !== 'run' || index < first) return place;
    for (const item of segments[index]?.commands ?? []) {
      if (item.command.name === 'mkdir' || /^(?:chown|chmod)$/.test(item.command.name)) return place;
      const isKnown =
        item.files.length > 0 &&
        item.files.every(({ kind }) => kind === 'remove' || kind === 'move' || kind === 'copy');
      if (!isKnown)
        throw new MissingFact(
          `what "${labelOf(item)}" (line ${lineOf(item.command.range[0], facts.sourceCode)}) leaves behind`,
        );
      for (const { kind, targets } of item.files)
        for (const { path, glob } of kind === 'remove' ? [] : targets) {
          const to = placePath(path, facts);
          if (glob || !isKnownPath(to)) throw new MissingFact(`where "${labelOf(item)}" puts its files`);
          if (!artifacts.some(artifact => artifact.to === to)) artifacts.push({ from: to, to });
        }
    }
    return 'build';
  });
}

/** Whether the packages of a RUN may come from elsewhere than the distribution. */
function addsRepository({ commands }: SplitFacts, { range: [, end] }: RunInstruction): boolean {
  return commands.some(({ command, files, packages }) => {
    if (command.range[0] >= end) return false;
    if (/^(?:add-apt-repository|apt-key)$/.test(command.name)) return true;
    if (packages?.flags.some(flag => /^(?:-X|--repository|-t|--target-release)\b/.test(flag))) return true;
    return files.some(
      ({ kind, targets }) =>
        kind !== 'remove' &&
        targets.some(({ path }) => /^\/etc\/(?:apt\/sources|apk\/repositories)/.test(path)),
    );
  });
}

/** Whether a segment only makes users and groups. */
function makesUsers({ commands }: Segment): boolean {
  return commands.every(({ command }) => /^(?:adduser|addgroup|useradd|groupadd)$/.test(command.name));
}

function isPath(names: readonly string[]): boolean {
  return names.length === 1 && names[0] === 'PATH';
}

/** Where each segment of a RUN belongs. A segment of several commands belongs where its weightiest one does. */
function segmentPlaces(
  instruction: RunInstruction,
  facts: SplitFacts,
  recipe: Recipe,
  places: CommandPlaces,
  artifacts: Artifact[],
): Place[] {
  const segments = runSegments(instruction, facts.sourceCode);
  if (facts.sourceCode.getEnvironment(instruction).shellFlavour !== 'posix')
    throw new MissingFact('what its RUN instructions do in another shell');
  const found = segments.map(({ commands, range }): Place => {
    if (recipe.runsSources) {
      if (commands.some(({ command }) => recipe.isBuilt?.(command.range[0]))) return 'build';
      const install = commands.some(({ packages }) => packages?.system && packages.action === 'install');
      if (install) return 'install';
      return commands.every(item => item.packages?.system || isSetting(item)) ? 'neutral' : 'run';
    }
    const all = commands
      .filter(({ command }) => !command.context.substitution)
      .map(item => places.placeOf(item));
    if (all.length === 0) return 'neutral';
    const isMixed = all.includes('run') && (all.includes('build') || all.includes('install'));
    if (isMixed)
      throw new MissingFact(
        `which part of the RUN in line ${facts.sourceCode.getLocFromIndex(range[0]).line} the container needs`,
      );
    for (const place of ['build', 'install', 'run'] as const) if (all.includes(place)) return place;
    return 'neutral';
  });
  return recipe.runsSources ? followBuild(segments, found, facts, artifacts) : found;
}

/** Commands that change nothing by themselves, or clean what a package manager left. */
function isSetting({ command, files }: CommandFacts): boolean {
  if (/^(?:cd|set|export|true|:)$/.test(command.name)) return true;
  return (
    files.length > 0 &&
    files.every(({ kind, targets }) => kind === 'remove' && targets.every(target => isCachePath(target)))
  );
}

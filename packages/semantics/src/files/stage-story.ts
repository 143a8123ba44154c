import type { BuildStage } from '../build-graph.ts';
import { chainOf } from '../build-graph.ts';
import type { CommandFacts } from '../command-facts.ts';
import type { PackageOperation } from '../packages/package-operations.ts';
import type { SourceCode } from '../source-code.ts';
import { fileFlow } from './file-flow.ts';
import type { FlowStep } from './file-flow.ts';
import { PathIndex, foldersAbove } from './path-index.ts';
import { covers, liesWithin } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';

/** A path and the step that has to do with it. */
interface Mention {
  path: string;
  step: number;
}

const LEAVES_NOTHING = /^(set|export|cd|echo|test|\[|true|:|umask|shopt)$/;

/** The part of a story that is the own flow of a stage: from one step up to another, which is not among them. */
export interface StageChapter {
  story: StageStory;
  start: number;
  end: number;
}

/**
 * A stage in the story of all that happens from the first stage that it starts from to the last one that starts from it:
 * stages on one another share one story.
 */
export function chapterOf(stage: BuildStage, sourceCode: SourceCode): StageChapter {
  let last = stage;
  for (let next = heirOf(last); next; next = heirOf(next)) last = next;
  const story = sourceCode.factOf(last, tellStory);
  const inherited = chainOf(stage).slice(0, -1);
  const start = inherited.reduce((sum, member) => sum + sourceCode.getFileFlow(member).length, 0);
  return { story, start, end: start + sourceCode.getFileFlow(stage).length };
}

function tellStory(last: BuildStage, sourceCode: SourceCode): StageStory {
  return new StageStory(fileFlow(chainOf(last), sourceCode));
}

/** The first stage that starts from a stage. */
function heirOf({ dependents }: BuildStage): BuildStage | undefined {
  return dependents.find(({ kind }) => kind === 'from')?.stage;
}

/**
 * What happens before and after the steps of a flow, indexed once, so that a flow of `n` steps with `n` questions takes no
 * `n * n` looks.
 */
export class StageStory {
  readonly #downloads = new PathIndex<Mention>();
  readonly #puts = new PathIndex<Mention>();
  readonly #trees = new PathIndex<Mention>();
  readonly #copiedTrees = new PathIndex<Mention>();
  /** Where packages of languages are installed, and where build steps run besides. */
  readonly #installFolders = new PathIndex<Mention>();
  readonly #workFolders = new PathIndex<Mention>();
  /** What is written under its own name. */
  readonly #written = new PathIndex<Mention>();
  readonly #installed = new Map<string, number>();
  #firstUnknownInstall = Infinity;
  #firstLeaving = Infinity;
  readonly #builds: number[] = [];

  constructor(flow: readonly FlowStep[]) {
    for (const [step, { facts, puts }] of flow.entries()) {
      for (const { path, origin, isTree } of puts) {
        const mention = { path, step };
        if (origin === 'download') this.#downloads.add(path, mention);
        if (origin !== 'build') this.#written.add(path, mention);
        if (isTree && !facts) this.#copiedTrees.add(path, mention);
        // That something lies somewhere below the root tells nothing.
        if (path === '/') continue;
        this.#puts.add(path, mention);
        if (isTree) this.#trees.add(path, mention);
      }
      if (facts) this.#addCommand(facts, step);
    }
  }

  #addCommand({ command, build, packages }: CommandFacts, step: number): void {
    if (!LEAVES_NOTHING.test(command.name)) this.#firstLeaving = Math.min(this.#firstLeaving, step);
    if (build) this.#builds.push(step);
    const isInstall = packages?.action === 'install';
    const mention = { path: command.cwd, step };
    if (isInstall && !packages.system && command.cwd !== '/') this.#installFolders.add(command.cwd, mention);
    if (build || (isInstall && !packages.system)) this.#workFolders.add(command.cwd, mention);
    if (!isInstall) return;
    if (packages.hasUnknownPackages) this.#firstUnknownInstall = Math.min(this.#firstUnknownInstall, step);
    const names = packages.packages.map(({ name }) => name);
    for (const name of packages.virtual === null ? names : [packages.virtual, ...names])
      if (!this.#installed.has(name)) this.#installed.set(name, step);
  }

  /** Whether a build step stands in a span. */
  isBuiltIn({ from, to }: Span): boolean {
    return this.#builds.some(step => step >= from && step < to);
  }

  /** Whether a command before a step may have left files. */
  hasFilesBefore(step: number): boolean {
    return this.#firstLeaving < step;
  }

  /** Whether a command before a step installs what an operation removes, as far as its names tell. */
  isInstalledBefore({ packages }: PackageOperation, step: number): boolean {
    return (
      this.#firstUnknownInstall < step ||
      packages.some(({ name }) => (this.#installed.get(name) ?? Infinity) < step)
    );
  }

  /** Where a removed path comes from: fetched as one file, made by this stage, or not known to be from here. */
  originBefore(target: PathRef, step: number): 'archive' | 'tree' | 'unknown' {
    const span: Span = { from: 0, to: step };
    if (isCovered(this.#downloads, target, span)) return 'archive';
    return isCovered(this.#puts, target, span) ||
      isWithin(this.#trees, target, span) ||
      isCovered(this.#installFolders, target, span) ||
      isWithin(this.#installFolders, target, span)
      ? 'tree'
      : 'unknown';
  }

  /** Whether the same path is written in a span, so that its removal before made room; in a cache, only by its very name. */
  isMadeIn(span: Span, target: PathRef, inCache: boolean): boolean {
    if (inCache) return hasOne(this.#written.at(target.path), span);
    return isCovered(this.#puts, target, span) || isWithin(this.#copiedTrees, target, span);
  }

  /** Whether something is built or installed in a span in a folder around a path, or below it. */
  isWorkedAroundIn(span: Span, target: PathRef): boolean {
    return isCovered(this.#workFolders, target, span) || isWithin(this.#workFolders, target, span);
  }
}

/** Steps from one up to another, which is not among them. */
export interface Span {
  from: number;
  to: number;
}

/** Whether a path or pattern takes in a path that is mentioned in a span. */
function isCovered(index: PathIndex<Mention>, target: PathRef, span: Span): boolean {
  return hasOne(index.within(target), span, target.glob ? path => covers(target, path) : undefined);
}

/** Whether a path or pattern lies in a folder that is mentioned in a span, or is it. */
function isWithin(index: PathIndex<Mention>, target: PathRef, span: Span): boolean {
  return (
    [...foldersAbove(target.path), target.path].some(folder => hasOne(index.at(folder), span)) ||
    (target.glob && hasOne(index.within(target), span, folder => liesWithin(target, folder)))
  );
}

/** Whether one of the mentions, which stand in order of their steps, lies in a span and passes a test. */
function hasOne(mentions: readonly Mention[], { from, to }: Span, test?: (path: string) => boolean): boolean {
  const isFit = ({ path, step }: Mention): boolean =>
    step >= from && step < to && (test === undefined || test(path));
  const [first] = mentions;
  const last = mentions.at(-1);
  if (!first || !last || first.step >= to || last.step < from) return false;
  return isFit(first) || isFit(last) || mentions.some(isFit);
}

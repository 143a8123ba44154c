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
  let start = 0;
  for (let { base } = stage; base.kind === 'stage'; base = base.stage.base)
    start += sourceCode.getFileFlow(base.stage).length;
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
 * `n * n` looks. What the commands do and which paths are put is worked out apart, when it is first asked for.
 */
export class StageStory {
  readonly #flow: readonly FlowStep[];
  #commands: CommandStory | null = null;
  #paths: PathStory | null = null;

  constructor(flow: readonly FlowStep[]) {
    this.#flow = flow;
  }

  /** Whether a build step stands in a span. */
  isBuiltIn({ from, to }: Span): boolean {
    return this.#getCommands().builds.some(step => step >= from && step < to);
  }

  /** Whether a command before a step may have left files. */
  hasFilesBefore(step: number): boolean {
    return this.#getCommands().firstLeaving < step;
  }

  /** Whether a command before a step installs what an operation removes, as far as its names tell. */
  isInstalledBefore({ packages }: PackageOperation, step: number): boolean {
    const { firstUnknownInstall, installed } = this.#getCommands();
    return (
      firstUnknownInstall < step || packages.some(({ name }) => (installed.get(name) ?? Infinity) < step)
    );
  }

  /** Where a removed path comes from: fetched as one file, made by this stage, or not known to be from here. */
  originBefore(target: PathRef, step: number): 'archive' | 'tree' | 'unknown' {
    const { downloads, puts, trees } = this.#getPaths();
    const { installFolders } = this.#getCommands();
    const span: Span = { from: 0, to: step };
    if (isCovered(downloads, target, span)) return 'archive';
    return isCovered(puts, target, span) ||
      isWithin(trees, target, span) ||
      isCovered(installFolders, target, span) ||
      isWithin(installFolders, target, span)
      ? 'tree'
      : 'unknown';
  }

  /** Whether the same path is written in a span, so that its removal before made room; in a cache, only by its very name. */
  isMadeIn(span: Span, target: PathRef, inCache: boolean): boolean {
    const { written, puts, copiedTrees } = this.#getPaths();
    if (inCache) return hasOne(written.at(target.path), span);
    return isCovered(puts, target, span) || isWithin(copiedTrees, target, span);
  }

  /** Whether something is built or installed in a span in a folder around a path, or below it. */
  isWorkedAroundIn(span: Span, target: PathRef): boolean {
    const { workFolders } = this.#getCommands();
    return isCovered(workFolders, target, span) || isWithin(workFolders, target, span);
  }

  #getCommands(): CommandStory {
    return (this.#commands ??= new CommandStory(this.#flow));
  }

  #getPaths(): PathStory {
    return (this.#paths ??= new PathStory(this.#flow));
  }
}

/** What the commands of a flow do. */
class CommandStory {
  /** Where packages of languages are installed, and where build steps run besides. */
  readonly installFolders = new PathIndex<Mention>();
  readonly workFolders = new PathIndex<Mention>();
  readonly installed = new Map<string, number>();
  firstUnknownInstall = Infinity;
  firstLeaving = Infinity;
  readonly builds: number[] = [];

  constructor(flow: readonly FlowStep[]) {
    flow.forEach(({ facts }, step) => {
      if (facts) this.#add(facts, step);
    });
  }

  #add({ command, build, packages }: CommandFacts, step: number): void {
    if (this.firstLeaving > step && !LEAVES_NOTHING.test(command.name)) this.firstLeaving = step;
    if (build) this.builds.push(step);
    const install = packages?.action === 'install' ? packages : null;
    if (build || (install && !install.system)) {
      const mention = { path: command.cwd, step };
      this.workFolders.add(command.cwd, mention);
      if (install && !install.system && command.cwd !== '/') this.installFolders.add(command.cwd, mention);
    }
    if (!install) return;
    if (install.hasUnknownPackages) this.firstUnknownInstall = Math.min(this.firstUnknownInstall, step);
    if (install.virtual !== null) this.#addInstalled(install.virtual, step);
    for (const { name } of install.packages) this.#addInstalled(name, step);
  }

  #addInstalled(name: string, step: number): void {
    if (!this.installed.has(name)) this.installed.set(name, step);
  }
}

/** Which paths the steps of a flow put. */
class PathStory {
  readonly downloads = new PathIndex<Mention>();
  readonly puts = new PathIndex<Mention>();
  readonly trees = new PathIndex<Mention>();
  readonly copiedTrees = new PathIndex<Mention>();
  /** What is written under its own name. */
  readonly written = new PathIndex<Mention>();

  constructor(flow: readonly FlowStep[]) {
    flow.forEach(({ facts, puts }, step) => {
      for (const { path, origin, isTree } of puts) {
        const mention = { path, step };
        if (origin === 'download') this.downloads.add(path, mention);
        if (origin !== 'build') this.written.add(path, mention);
        if (isTree && !facts) this.copiedTrees.add(path, mention);
        // That something lies somewhere below the root tells nothing.
        if (path === '/') continue;
        this.puts.add(path, mention);
        if (isTree) this.trees.add(path, mention);
      }
    });
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
  if (index.isEmpty) return false;
  return (
    hasOne(index.at(target.path), span) ||
    foldersAbove(target.path).some(folder => hasOne(index.at(folder), span)) ||
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

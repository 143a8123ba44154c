import type { BuildGraph, BuildStage, Edge, Origin, StageRole } from './build-graph.ts';
import type { SourceCode } from './source-code.ts';
import { neededStages } from './stage-use.ts';
import { resolveSymbolicPath } from './symbolic-path.ts';

/** A path, or pattern, that a stage takes from elsewhere, and where it puts it. */
export interface CrossingPath {
  /** Absolute at its origin; `${NAME}` where a variable is not known. */
  source: string;
  /** Absolute; begins with `./` below the WORKDIR of a base image, which is not known. A folder may end with a slash. */
  destination: string;
}

/** What a stage needs, by one FROM, one `--from` or one mount. */
export interface StageNeed {
  kind: Edge['kind'];
  /** The index of the stage that it comes from; null for an image. */
  stage: number | null;
  /** The image that it comes from, as far as its name is known; null for a stage. */
  image: string | null;
  /** From 1. */
  line: number;
  /** Empty for FROM, which takes everything. */
  paths: CrossingPath[];
}

/** One stage of a file. */
export interface StageReport {
  /** From 0. */
  index: number;
  /** As written. */
  name: string | null;
  /** That of its FROM, from 1. */
  line: number;
  role: StageRole;
  isTarget: boolean;
  /** In the order of the file; the first is its FROM. */
  needs: StageNeed[];
}

/** What a build of one target does, as indexes of stages in the order of the file. */
export interface TargetReport {
  stage: number;
  /** What BuildKit builds: the target, and what it needs. */
  builds: number[];
  /** What BuildKit builds, too, when a build argument or an unknown part of a FROM says so. */
  mayBuild: number[];
  /** What BuildKit leaves out. */
  skips: number[];
  /**
   * What the legacy builder builds besides: it goes through the file from its start to the target, whether a stage is
   * needed or not.
   */
  legacyBuilds: number[];
}

/** Stages, what crosses their boundaries, and what is built: plain data. */
export interface StageGraphReport {
  stages: StageReport[];
  /** One for each target, in the order of the file; empty only when there is no stage. */
  targets: TargetReport[];
}

/** Sums up the build graph of a file. Never throws. Linear in the file for each target. */
export function stageGraphReport(sourceCode: SourceCode): StageGraphReport {
  const { buildGraph } = sourceCode;
  return {
    stages: buildGraph.stages.map(stage => ({
      index: stage.index,
      name: stage.name,
      line: stage.node.loc.start.line,
      role: stage.role,
      isTarget: stage.isTarget,
      needs: stage.edges.map(edge => needOf(edge, sourceCode)),
    })),
    targets: buildGraph.targets.map(target => targetReport(target, buildGraph)),
  };
}

function targetReport(target: BuildStage, graph: BuildGraph): TargetReport {
  const needed = new Set([target]);
  // A set that grows while it is gone through gives what was added, too.
  for (const { edges } of needed) {
    for (const { origin } of edges) if (origin.kind === 'stage') needed.add(origin.stage);
  }
  const possible = neededStages(graph, [target]);
  const indexesOf = (isMeant: (stage: BuildStage) => boolean): number[] =>
    graph.stages.filter(isMeant).map(({ index }) => index);
  return {
    stage: target.index,
    builds: indexesOf(stage => needed.has(stage)),
    mayBuild: indexesOf(stage => !needed.has(stage) && possible.has(stage)),
    skips: indexesOf(stage => !needed.has(stage) && !possible.has(stage)),
    legacyBuilds: indexesOf(stage => !needed.has(stage) && stage.index < target.index),
  };
}

function needOf(edge: Edge, sourceCode: SourceCode): StageNeed {
  const { instruction, kind, origin } = edge;
  return {
    kind,
    stage: origin.kind === 'stage' ? origin.stage.index : null,
    image: imageText(origin),
    line: instruction.loc.start.line,
    paths: pathsOf(edge, sourceCode),
  };
}

function imageText(origin: Origin): string | null {
  return origin.kind === 'image' ? origin.text : null;
}

function pathsOf({ instruction, flag }: Edge, sourceCode: SourceCode): CrossingPath[] {
  if (instruction.type === 'FromInstruction') return [];
  const { workdirText } = sourceCode.getEnvironment(instruction);
  const destinationOf = (text: string): string => {
    const path = resolveSymbolicPath(workdirText, text).replace(/^\$\{WORKDIR\}(?=\/|$)/, '.');
    return text.endsWith('/') && !path.endsWith('/') ? `${path}/` : path;
  };

  if (instruction.type === 'RunInstruction') {
    const textOf = (...keys: string[]): string | null => {
      const value = flag?.options.findLast(option => keys.includes(option.key))?.value;
      return value ? sourceCode.expand(value, instruction).text : null;
    };
    // By default, a mount shows the whole file system of its origin.
    const source = resolveSymbolicPath('/', textOf('source', 'src') ?? '/');
    return [{ source, destination: destinationOf(textOf('target', 'dst', 'destination') ?? '.') }];
  }
  const destination = destinationOf(sourceCode.expand(instruction.destination, instruction).text);
  return instruction.sources.map(word => {
    const { text } = sourceCode.expand(word, instruction);
    return { source: resolveSymbolicPath('/', text), destination };
  });
}

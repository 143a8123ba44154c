import { concatMap } from '../concat-map.ts';
import type { AddInstruction, CopyInstruction, Instruction, RunInstruction } from '@dflint/parser';
import type { BuildStage, Edge } from '../build-graph.ts';
import type { CommandFacts } from '../command-facts.ts';
import type { SourceCode } from '../source-code.ts';
import { stageInstructions } from '../stage-instructions.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import type { FileActionKind } from './file-actions.ts';
import { lastSegment } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';
import { removesFiles } from './removes-files.ts';

/** Where a path that a stage holds comes from. `install` is what a package manager leaves, `build` what a build step does. */
export type FlowOrigin =
  'context' | 'stage' | 'image' | 'address' | Exclude<FileActionKind, 'remove'> | 'install' | 'build';

/** A path that one step puts into a stage. */
export interface FlowPath {
  path: string;
  origin: FlowOrigin;
  /** Whether it is a folder with content that is not known by name. */
  isTree: boolean;
}

/** What takes files into a stage, or away from it. */
type FlowInstruction = RunInstruction | CopyInstruction | AddInstruction;

/** Most commands put and remove nothing. */
const NO_PATHS: readonly never[] = [];

/** One thing that happens to the files of a stage: a command of a RUN, or a COPY or ADD. */
export class FlowStep {
  readonly stage: BuildStage;
  readonly instruction: FlowInstruction;
  /** The command; null for COPY and ADD. */
  readonly facts: CommandFacts | null;
  /** What a COPY or ADD names with `--from`; null for any other. */
  readonly edge: Edge | null;
  readonly #sourceCode: SourceCode;
  #puts: readonly FlowPath[] | null = null;

  constructor(
    stage: BuildStage,
    instruction: FlowInstruction,
    facts: CommandFacts | null,
    edge: Edge | null,
    sourceCode: SourceCode,
  ) {
    this.stage = stage;
    this.instruction = instruction;
    this.facts = facts;
    this.edge = edge;
    this.#sourceCode = sourceCode;
  }

  /** The paths that it puts into the stage; worked out when they are first asked for, as most never are. */
  get puts(): readonly FlowPath[] {
    return (this.#puts ??= this.#findPuts());
  }

  #findPuts(): readonly FlowPath[] {
    const { facts, instruction, edge } = this;
    if (facts) return putsOfCommand(facts);
    return instruction.type === 'RunInstruction' ? NO_PATHS : putsOfCopy(instruction, edge, this.#sourceCode);
  }

  /** The paths that it removes. */
  get removes(): readonly PathRef[] {
    return this.facts && removesFiles(this.facts) ? removesOf(this.facts) : NO_PATHS;
  }
}

/** What happens to the files of a stage, in order, without what it inherits. */
export function ownFileFlow(stage: BuildStage, sourceCode: SourceCode): FlowStep[] {
  const origins = originsOf(stage);
  const flow: FlowStep[] = [];
  for (const instruction of stageInstructions(stage)) {
    if (instruction.type === 'RunInstruction') {
      for (const facts of sourceCode.getCommands(instruction))
        if (!facts.command.context.substitution)
          flow.push(new FlowStep(stage, instruction, facts, null, sourceCode));
    } else if (instruction.type === 'CopyInstruction' || instruction.type === 'AddInstruction') {
      flow.push(new FlowStep(stage, instruction, null, origins?.get(instruction) ?? null, sourceCode));
    }
  }
  return flow;
}

/** What the instructions of a stage name as the origin of files; null where there is nothing but its FROM. */
function originsOf({ edges }: BuildStage): Map<Instruction, Edge> | null {
  if (edges.length < 2) return null;
  const origins = new Map<Instruction, Edge>();
  for (const edge of edges) origins.set(edge.instruction, edge);
  return origins;
}

/** What happens to the files of a stage and of those that it inherits from, outermost first. */
export function fileFlow(stages: readonly BuildStage[], sourceCode: SourceCode): readonly FlowStep[] {
  const [only] = stages;
  if (stages.length === 1 && only) return sourceCode.getFileFlow(only);
  return concatMap(stages, stage => sourceCode.getFileFlow(stage));
}

function removesOf({ files }: CommandFacts): readonly PathRef[] {
  const [only] = files;
  if (files.length === 1 && only) return only.targets;
  return concatMap(files, action => (action.kind === 'remove' ? action.targets : NO_PATHS));
}

/** Project installs that leave a folder of their own below the working directory. */
const INSTALL_FOLDERS: Readonly<Record<string, string>> = {
  npm: 'node_modules',
  yarn: 'node_modules',
  pnpm: 'node_modules',
  bun: 'node_modules',
  composer: 'vendor',
};

function putsOfCommand({ command, build, packages, files }: CommandFacts): readonly FlowPath[] {
  if (files.length === 0 && !build && !packages) return NO_PATHS;
  const puts: FlowPath[] = [];
  for (const { kind, sources, targets } of files) {
    if (kind === 'remove') continue;
    for (const target of targets) {
      const isTree = kind === 'clone' || kind === 'unpack' || command.name === 'mkdir';
      puts.push({ path: target.path, origin: kind, isTree });
      if (kind !== 'copy' && kind !== 'move' && kind !== 'link') continue;
      // A target that is a folder gets each source under its own name.
      for (const source of sources) {
        const name = lastSegment(source.path);
        if (name !== null)
          puts.push({ path: resolveSymbolicPath(target.path, name), origin: kind, isTree: false });
      }
    }
  }
  if (build) puts.push({ path: command.cwd, origin: 'build', isTree: true });
  const folder =
    packages?.action === 'install' && packages.packages.length === 0
      ? INSTALL_FOLDERS[packages.family]
      : undefined;
  if (folder !== undefined)
    puts.push({ path: resolveSymbolicPath(command.cwd, folder), origin: 'install', isTree: true });
  return puts;
}

function putsOfCopy(
  instruction: CopyInstruction | AddInstruction,
  edge: Edge | null,
  sourceCode: SourceCode,
): FlowPath[] {
  const { workdirText } = sourceCode.getEnvironment(instruction);
  const { text } = sourceCode.expand(instruction.destination, instruction);
  const target = resolveSymbolicPath(workdirText, text);
  const isFolder = text.endsWith('/') || text === '.' || instruction.sources.length > 1;
  return concatMap(instruction.sources, (word): FlowPath[] => {
    const source = sourceCode.expand(word, instruction).text;
    const origin: FlowOrigin = edge
      ? edge.origin.kind
      : /^[a-z+]+:\/\/|^git@/.test(source)
        ? 'address'
        : 'context';
    const name = lastSegment(`/${origin === 'address' ? source.replace(/[?#].*/s, '') : source}`);
    const isContent = name === null || name === '.' || name === '*' || source.endsWith('/');
    if (isContent) return [{ path: target, origin, isTree: true }];
    // A file goes below the folder; a folder's content goes into it, and so may be either.
    if (isFolder)
      return [
        { path: resolveSymbolicPath(target, name), origin, isTree: false },
        ...(name.includes('.') ? [] : [{ path: target, origin, isTree: true }]),
      ];
    return [{ path: target, origin, isTree: !name.includes('.') }];
  });
}

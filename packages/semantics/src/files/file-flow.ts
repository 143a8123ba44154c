import { concatMap } from '../concat-map.ts';
import type { AddInstruction, CopyInstruction, Instruction } from '@dflint/parser';
import type { BuildStage, Edge } from '../build-graph.ts';
import type { CommandFacts } from '../command-facts.ts';
import type { SourceCode } from '../source-code.ts';
import { stageInstructions } from '../stage-instructions.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import type { FileActionKind } from './file-actions.ts';
import { lastSegment } from './path-ref.ts';
import type { PathRef } from './path-ref.ts';

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

/** One thing that happens to the files of a stage: a command of a RUN, or a COPY or ADD. */
export interface FlowStep {
  stage: BuildStage;
  instruction: Instruction;
  /** The command; null for COPY and ADD. */
  facts: CommandFacts | null;
  puts: FlowPath[];
  removes: PathRef[];
}

/** What happens to the files of a stage, in order, without what it inherits. */
export function ownFileFlow(stage: BuildStage, sourceCode: SourceCode): FlowStep[] {
  const edges = new Map(stage.edges.map(edge => [edge.instruction as Instruction, edge]));
  return concatMap(stageInstructions(stage), (instruction): FlowStep[] => {
    if (instruction.type === 'RunInstruction') {
      return sourceCode
        .getCommands(instruction)
        .filter(({ command }) => !command.context.substitution)
        .map(facts => ({ stage, instruction, facts, puts: putsOfCommand(facts), removes: removesOf(facts) }));
    }
    if (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') return [];
    const puts = putsOfCopy(instruction, edges.get(instruction), sourceCode);
    return [{ stage, instruction, facts: null, puts, removes: [] }];
  });
}

/** What happens to the files of a stage and of those that it inherits from, outermost first. */
export function fileFlow(stages: readonly BuildStage[], sourceCode: SourceCode): FlowStep[] {
  return concatMap(stages, stage => sourceCode.getFileFlow(stage));
}

function removesOf({ files }: CommandFacts): PathRef[] {
  return concatMap(files, action => (action.kind === 'remove' ? action.targets : []));
}

/** Project installs that leave a folder of their own below the working directory. */
const INSTALL_FOLDERS: Readonly<Record<string, string>> = {
  npm: 'node_modules',
  yarn: 'node_modules',
  pnpm: 'node_modules',
  bun: 'node_modules',
  composer: 'vendor',
};

function putsOfCommand({ command, build, packages, files }: CommandFacts): FlowPath[] {
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
  edge: Edge | undefined,
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

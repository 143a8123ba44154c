import type { AddInstruction, CopyInstruction, Instruction } from '@dflint/parser';
import type { BuildStage, Edge } from '../build-graph.ts';
import { chainOf } from '../build-graph.ts';
import type { BuildStep } from '../build-steps.ts';
import { extensionlessFiles, sourceExtensions } from '../data/source-files.ts';
import type { SourceCode } from '../source-code.ts';
import { stageInstructions } from '../stage-instructions.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import { covers, liesWithin } from './path-ref.ts';

/** A folder of a stage that the build context, or a clone, was put into. */
export interface SourceTree {
  path: string;
  /** Whether it is the whole context or a whole repository, not one folder or some files of it. */
  whole: boolean;
  /** What put it there first: a COPY or ADD from the context, or the RUN with the clone. */
  instruction: Instruction;
  /** The build step that ran in the folder, above or below it; null while nothing was built. */
  build: BuildStep | null;
}

/**
 * The source trees at the end of a stage: its own, those that it inherits, and those that came with a COPY from
 * another stage. `known` holds the answers for stages that were asked before.
 */
export function sourceTrees(
  stage: BuildStage,
  sourceCode: SourceCode,
  known = new Map<BuildStage, SourceTree[]>(),
): SourceTree[] {
  const done = known.get(stage);
  if (done) return done;
  const trees: SourceTree[] = [];
  known.set(stage, trees);
  for (const member of chainOf(stage)) {
    const origins = new Map(member.edges.map(edge => [edge.instruction as Instruction, edge]));
    for (const instruction of stageInstructions(member)) {
      if (instruction.type === 'CopyInstruction' || instruction.type === 'AddInstruction') {
        const edge = origins.get(instruction);
        trees.push(
          ...(edge
            ? treesFromStage(instruction, edge, sourceCode, known)
            : treesFromContext(instruction, sourceCode)),
        );
      } else if (instruction.type === 'RunInstruction') {
        for (const { build, files } of sourceCode.getCommands(instruction)) {
          for (const file of files) {
            if (file.kind !== 'clone') continue;
            for (const { path } of file.targets) trees.push({ path, whole: true, instruction, build: null });
          }
          if (build) for (const tree of trees) tree.build ??= worksOn(build, tree.path) ? build : null;
        }
      }
    }
  }
  return trees;
}

/** Whether a build step runs in a folder, above or below it, or is given a path there. */
function worksOn({ command }: BuildStep, folder: string): boolean {
  const inside = (path: string): boolean =>
    liesWithin({ path, glob: false }, folder) || (path !== '/' && covers({ path, glob: false }, folder));
  return (
    command.cwd === '/' ||
    inside(command.cwd) ||
    command.args.some(word => word.text.includes('/') && inside(resolveSymbolicPath(command.cwd, word.text)))
  );
}

/** Trees of another stage that a COPY takes whole, or with a folder around them. */
function treesFromStage(
  instruction: CopyInstruction | AddInstruction,
  { origin }: Edge,
  sourceCode: SourceCode,
  known: Map<BuildStage, SourceTree[]>,
): SourceTree[] {
  if (origin.kind !== 'stage') return [];
  const target = destination(instruction, sourceCode);
  return copiedPaths(instruction, sourceCode).flatMap(({ path }) =>
    sourceTrees(origin.stage, sourceCode, known)
      .filter(tree => covers({ path, glob: false }, tree.path))
      .map(tree => ({
        ...tree,
        path: resolveSymbolicPath('/', target + tree.path.slice(path === '/' ? 0 : path.length)),
      })),
  );
}

function treesFromContext(
  instruction: CopyInstruction | AddInstruction,
  sourceCode: SourceCode,
): SourceTree[] {
  if (instruction.heredocs.length > 0) return [];
  const path = destination(instruction, sourceCode);
  return instruction.sources.flatMap((word): SourceTree[] => {
    const { text } = sourceCode.expand(word, instruction);
    const kind = sourceKind(text);
    if (kind === 'none') return [];
    // A single file may be given a new name: then its folder is where it goes to.
    const isRenamed =
      kind === 'file' &&
      instruction.sources.length === 1 &&
      /\.\w+$/.test(path) &&
      !instruction.destination.value.endsWith('/');
    return [
      {
        path: isRenamed ? resolveSymbolicPath(path, '..') : path,
        whole: kind === 'whole',
        instruction,
        build: null,
      },
    ];
  });
}

/** What a source of a COPY is: the whole context, a folder of it, a file with source text, or neither. */
function sourceKind(text: string): 'whole' | 'folder' | 'file' | 'none' {
  const path = text.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  if (/^[a-z+]+:\/\/|^git@/.test(text)) return 'none';
  if (path === '' || path === '.' || path === '*' || path === '**') return 'whole';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = /\.([A-Za-z]\w*)$/.exec(name)?.[1];
  if (text.endsWith('/') || name === '*' || (extension === undefined && !extensionlessFiles.test(name)))
    return name.startsWith('.') ? 'none' : 'folder';
  const isConfiguration = /^\.|\.(config|conf|rc|d)\.\w+$/.test(name);
  return extension !== undefined && sourceExtensions.has(extension) && !isConfiguration ? 'file' : 'none';
}

function destination(instruction: CopyInstruction | AddInstruction, sourceCode: SourceCode): string {
  const { workdirText } = sourceCode.getEnvironment(instruction);
  return resolveSymbolicPath(workdirText, sourceCode.expand(instruction.destination, instruction).text);
}

/**
 * The paths that a COPY or ADD takes from a stage or an image, absolute there. A glob for all that is in a folder
 * (`/app/*`, `/app/.`) is given as that folder, another one as it stands.
 */
export function copiedPaths(
  instruction: CopyInstruction | AddInstruction,
  sourceCode: SourceCode,
): { path: string; glob: boolean; word: CopyInstruction['sources'][number] }[] {
  return instruction.sources.map(word => {
    const { text } = sourceCode.expand(word, instruction);
    const path = resolveSymbolicPath('/', text.replace(/\/\*{1,2}$/, '/'));
    return { path, glob: /[*?[]/.test(path), word };
  });
}

import type { AddInstruction, CopyInstruction } from '@dflint/parser';
import {
  buildOutputs,
  chainOf,
  concatMap,
  copyDestination,
  isBuildOutput,
  isInside,
  isKnownPath,
  overlaps,
  resolveSymbolicPath,
} from '@dflint/semantics';
import type { BuildOutput, BuildStage, BuildStep, CopiedPath, SourceCode } from '@dflint/semantics';
import { shippedChain } from './shipped-chain.ts';

/** What a COPY of a whole tree could copy instead, and where to, so that it lies where it lay in the tree. */
export interface CopiedArtifact {
  from: string;
  to: string;
}

/**
 * The artifact in a copied tree, where the build steps of its stage, or the program that the container runs, tell which one it
 * is; null otherwise. A Node or Python program runs from its tree, so that no one file of it is the artifact.
 */
export function copiedArtifact(
  copied: CopiedPath,
  instruction: CopyInstruction | AddInstruction,
  origin: BuildStage,
  target: BuildStage,
  sourceCode: SourceCode,
): CopiedArtifact | null {
  const destination = copyDestination(instruction, sourceCode);
  if (instruction.sources.length !== 1 || !isKnownPath(destination) || !isKnownPath(copied.path)) return null;
  if (sourceCode.getEnvironment(instruction).isWindows) return null;
  const programs = copied.path === '/' ? [] : programsIn(copied.path, destination, target, sourceCode);
  const flow = concatMap(chainOf(origin), stage => sourceCode.getFileFlow(stage));
  const moves = concatMap(flow, ({ facts }) =>
    concatMap(facts?.files ?? [], ({ kind, sources }) => (kind === 'move' ? sources : [])),
  );
  for (const step of concatMap(flow, ({ facts }) => (facts?.build ? [facts.build] : [])).reverse()) {
    if (step.ecosystem === 'python' || (step.ecosystem === 'node' && runsNode(target, sourceCode)))
      return null;
    for (const output of buildOutputs(step)) {
      const path = artifactPath(output, step, programs);
      if (path === null || !isInside(path, copied.path) || path === copied.path) continue;
      const folder = path.includes('*') ? path.slice(0, path.lastIndexOf('/')) : path;
      // What else the container runs out of the tree would be left behind.
      if (!programs.every(program => isInside(program, folder))) return null;
      if (moves.some(source => overlaps(source, folder))) return null;
      const below = path.slice(copied.path === '/' ? 1 : copied.path.length + 1);
      const place = resolveSymbolicPath(destination, below);
      // The target of a pattern is a folder, which has to end in a slash.
      return { from: path, to: path.includes('*') ? place.slice(0, place.lastIndexOf('/') + 1) : place };
    }
  }
  return null;
}

function artifactPath(
  { path, glob, isFolder }: BuildOutput,
  { label }: BuildStep,
  programs: readonly string[],
): string | null {
  const program = programs.find(each => isBuildOutput(each, { path, glob, isFolder }));
  if (program !== undefined) return program;
  if (glob || !isKnownPath(path)) return null;
  if (/^mvn/.test(label)) return `${path}/*.jar`;
  return /^gradle/.test(label) ? `${path}/libs/*.jar` : path;
}

/** Where the programs and files that the container's commands name stood in the copied tree. */
function programsIn(tree: string, destination: string, target: BuildStage, sourceCode: SourceCode): string[] {
  return shippedChain(target, sourceCode)
    .runtime.flatMap(({ command }) =>
      [command.program, ...command.args].map(({ text }) => ({ text, command })),
    )
    .filter(({ text }) => text.includes('/'))
    .map(({ text, command }) => resolveSymbolicPath(command.cwd, text))
    .filter(path => path !== destination && isInside(path, destination))
    .map(path => resolveSymbolicPath(tree, path.slice(destination === '/' ? 1 : destination.length + 1)));
}

function runsNode(target: BuildStage, sourceCode: SourceCode): boolean {
  const runtime = shippedChain(target, sourceCode).runtime;
  return (
    runtime.length === 0 ||
    runtime.some(({ command }) => /^(node|npm|npx|yarn|pnpm|bun|pm2)|\.[cm]?js$/.test(command.name))
  );
}

import type { AddInstruction, CopyInstruction } from '@dflint/parser';
import {
  buildOutputs,
  chainOf,
  copyDestination,
  isBuildOutput,
  isInside,
  isKnownPath,
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
  const program = copied.path === '/' ? null : programIn(copied.path, destination, target, sourceCode);
  for (const step of buildStepsOf(origin, sourceCode).reverse()) {
    if (step.ecosystem === 'python' || (step.ecosystem === 'node' && runsNode(target, sourceCode)))
      return null;
    for (const output of buildOutputs(step)) {
      const path = artifactPath(output, step, program);
      if (path === null || !isInside(path, copied.path) || path === copied.path) continue;
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
  program: string | null,
): string | null {
  if (program !== null && isBuildOutput(program, { path, glob, isFolder })) return program;
  if (glob || !isKnownPath(path)) return null;
  if (/^mvn/.test(label)) return `${path}/*.jar`;
  return /^gradle/.test(label) ? `${path}/libs/*.jar` : path;
}

/** Where the program that the container runs stood in the copied tree; null when it runs another one. */
function programIn(
  tree: string,
  destination: string,
  target: BuildStage,
  sourceCode: SourceCode,
): string | null {
  for (const { command } of shippedChain(target, sourceCode).runtime) {
    for (const word of [command.program, ...command.args]) {
      if (!word.text.includes('/')) continue;
      const path = resolveSymbolicPath(command.cwd, word.text);
      if (path !== destination && isInside(path, destination))
        return resolveSymbolicPath(tree, path.slice(destination === '/' ? 1 : destination.length + 1));
    }
  }
  return null;
}

function buildStepsOf(stage: BuildStage, sourceCode: SourceCode): BuildStep[] {
  const steps = chainOf(stage).flatMap(member => sourceCode.getFileFlow(member));
  return steps.flatMap(({ facts }) => facts?.build ?? []);
}

function runsNode(target: BuildStage, sourceCode: SourceCode): boolean {
  const runtime = shippedChain(target, sourceCode).runtime;
  return (
    runtime.length === 0 ||
    runtime.some(({ command }) => /^(node|npm|npx|yarn|pnpm|bun|pm2)/.test(command.name))
  );
}

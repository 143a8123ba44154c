import type { AddInstruction, CopyInstruction, RunInstruction } from '@dflint/parser';
import type { BuildStage } from '../build-graph.ts';
import { chainOf } from '../build-graph.ts';
import type { BuildStep } from '../build-steps.ts';
import { baseName } from '../paths.ts';
import type { SourceCode } from '../source-code.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import type { BuildOutput } from './build-outputs.ts';
import { buildOutputs, isBuildOutput } from './build-outputs.ts';
import type { FileAction } from './file-actions.ts';
import { fileFlow } from './file-flow.ts';
import type { FlowStep } from './file-flow.ts';
import { covers } from './path-ref.ts';
import { copiedPaths, copyDestination } from './source-trees.ts';

/** A file that a build step made. */
export interface BuiltFile {
  step: BuildStep;
  /** The stage whose RUN runs the step, and the RUN. */
  stage: BuildStage;
  instruction: RunInstruction;
  /** Where the step put it. */
  path: string;
}

/**
 * The build step that made a file of a stage, followed back through copies and moves, and through other stages. Null
 * where something else made it, or where it is not known. `isProgram` says whether a name is that of a program, where
 * the step leaves open what it makes (`go build` without `-o`).
 */
export function builtFile(
  stage: BuildStage,
  path: string,
  sourceCode: SourceCode,
  isProgram: (name: string) => boolean,
): BuiltFile | null {
  let current = path;
  const flow = fileFlow(chainOf(stage), sourceCode);
  for (let index = flow.length - 1; index >= 0; index--) {
    const step = flow[index];
    if (!step) continue;
    if (step.facts) {
      const before = pathBefore(current, step.facts.files);
      if (before === null) return null;
      if (before !== current) current = before;
      else if (step.facts.build && step.instruction.type === 'RunInstruction') {
        const { build } = step.facts;
        if (buildOutputs(build).some(output => makes(output, current, build, isProgram)))
          return { step: build, stage: step.stage, instruction: step.instruction, path: current };
      }
    } else {
      const source = sourceOf(current, step, sourceCode);
      if (source === undefined) continue;
      return source && builtFile(source.stage, source.path, sourceCode, isProgram);
    }
  }
  return null;
}

/** Where a file was before a command; itself when the command does nothing to it, null when it cannot be followed. */
function pathBefore(path: string, actions: readonly FileAction[]): string | null {
  for (let index = actions.length - 1; index >= 0; index--) {
    const action = actions[index];
    if (!action) continue;
    const { kind, sources, targets } = action;
    if (kind === 'remove') {
      if (targets.some(target => covers(target, path))) return null;
      continue;
    }
    const target = targets.find(({ path: place }) => path === place || path.startsWith(`${place}/`));
    if (!target) continue;
    if (kind !== 'copy' && kind !== 'move' && kind !== 'link') {
      if (path === target.path || kind === 'unpack' || kind === 'clone') return null;
      continue;
    }
    const [only] = sources;
    if (path === target.path) return sources.length === 1 && only && !only.glob ? only.path : null;
    const below = path.slice(target.path.length + 1);
    const source = sources.find(
      item => below === baseName(item.path) || below.startsWith(`${baseName(item.path)}/`),
    );
    if (source) return `${source.path}${below.slice(baseName(source.path).length)}`;
    // `cp -r bin/. /out` puts the content there.
    const content = sources.find(item => item.word.text.endsWith('/.') || item.word.text.endsWith('/*'));
    if (content) return resolveSymbolicPath(content.path.replace(/\/\*$/, ''), below);
  }
  return path;
}

/** Whether a step makes a file: by its name where the output has one, else by what programs are called. */
function makes(
  output: BuildOutput,
  path: string,
  { command, ecosystem }: BuildStep,
  isProgram: (name: string) => boolean,
): boolean {
  if (!isBuildOutput(path, output)) return false;
  const name = baseName(path);
  if (!output.glob || output.path === path) return true;
  if (/\.\w+$/.test(name)) return false;
  if (ecosystem !== 'go') return true;
  const packages = command.args.map(word => baseName(word.text)).filter(text => /^[\w-]+$/.test(text));
  return packages.includes(name) || baseName(command.cwd) === name || isProgram(name);
}

/** Where a COPY took a file from: a place in a stage, null elsewhere, undefined when it did not put the file there. */
function sourceOf(
  path: string,
  { instruction, edge }: FlowStep,
  sourceCode: SourceCode,
): { stage: BuildStage; path: string } | null | undefined {
  if (instruction.type === 'RunInstruction') return undefined;
  const source = copiedSource(path, instruction, sourceCode);
  if (source === null) return undefined;
  const origin = edge?.origin;
  return origin?.kind === 'stage' ? { stage: origin.stage, path: source } : null;
}

/** The source path that a COPY put at a path; null when it put nothing there. */
function copiedSource(
  path: string,
  instruction: CopyInstruction | AddInstruction,
  sourceCode: SourceCode,
): string | null {
  const target = copyDestination(instruction, sourceCode);
  const prefix = target === '/' ? '/' : `${target}/`;
  for (const copied of copiedPaths(instruction, sourceCode)) {
    if (path === target) return copied.path;
    if (!path.startsWith(prefix)) continue;
    const below = path.slice(prefix.length);
    if (below === baseName(copied.path)) return copied.path;
    // A folder's content goes into the target.
    if (!/\.\w+$/.test(copied.path)) return resolveSymbolicPath(copied.path, below);
  }
  return null;
}

import type { AddInstruction, CopyInstruction } from '@dflint/parser';
import type { BuildStage, BuiltFile, CommandFacts, CopiedPath, SourceCode } from '@dflint/semantics';
import {
  baseName,
  buildOutputs,
  builtFile,
  chainOf,
  concatMap,
  copiedPaths,
  fileFlow,
  liesWithin,
} from '@dflint/semantics';

/** A COPY out of a stage into an image that ships, and the program that it is known to bring. */
export interface ShippedProgram {
  instruction: CopyInstruction | AddInstruction;
  copied: CopiedPath;
  /** Null where it is not known that the copied path is a program, or holds one. */
  built: BuiltFile | null;
}

/** What a shipped chain copies out of other stages, path by path. */
export function shippedPrograms(
  chain: readonly BuildStage[],
  runtime: readonly CommandFacts[],
  sourceCode: SourceCode,
): ShippedProgram[] {
  const names = new Set(runtime.map(({ command }) => command.name));
  return concatMap(
    concatMap(chain, stage => stage.edges),
    ({ origin, instruction }): ShippedProgram[] => {
      if (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') return [];
      return copiedPaths(instruction, sourceCode).map(copied => {
        const stage = origin.kind === 'stage' && !copied.glob ? origin.stage : null;
        const destination = baseName(instruction.destination.value);
        // The image may give the program another name.
        const isProgram = (name: string): boolean =>
          names.has(name) || (baseName(copied.path) === name && names.has(destination));
        const built =
          stage &&
          (builtFile(stage, copied.path, sourceCode, isProgram) ?? programIn(copied, stage, sourceCode));
        return { instruction, copied, built };
      });
    },
  );
}

/** A program that a build step puts into a copied folder, under a name that is known. */
function programIn(folder: CopiedPath, stage: BuildStage, sourceCode: SourceCode): BuiltFile | null {
  if (folder.path === '/') return null;
  for (const { facts, instruction, stage: member } of fileFlow(chainOf(stage), sourceCode)) {
    if (!facts?.build || instruction.type !== 'RunInstruction') continue;
    const output = buildOutputs(facts.build).find(
      ({ path, glob, isFolder }) =>
        !glob && !isFolder && path !== folder.path && liesWithin({ path, glob }, folder.path),
    );
    if (output) return { step: facts.build, stage: member, instruction, path: output.path };
  }
  return null;
}

import type { AddInstruction, CopyInstruction } from '@dflint/parser';
import type { BuildStage, BuiltFile, CopiedPath, SourceCode } from '@dflint/semantics';
import {
  baseName,
  buildOutputs,
  builtFile,
  chainOf,
  copiedPaths,
  fileFlow,
  isLinker,
  liesWithin,
} from '@dflint/semantics';
import type { ShippedChain } from './shipped-chain.ts';

/** A path that a COPY takes out of a stage into an image that ships. */
interface ShippedCopy {
  instruction: CopyInstruction | AddInstruction;
  copied: CopiedPath;
}

/** Such a path, and the program that it is known to bring. */
export interface ShippedProgram extends ShippedCopy {
  /** Null where it is not known that the copied path is a program, or holds one. */
  built: BuiltFile | null;
}

/** What a shipped chain copies out of other stages, path by path; worked out once for all rules. */
export function shippedPrograms(chain: ShippedChain, sourceCode: SourceCode): readonly ShippedProgram[] {
  return sourceCode.factOf(chain, findPrograms);
}

function findPrograms(chain: ShippedChain, sourceCode: SourceCode): ShippedProgram[] {
  let names: ReadonlySet<string> | undefined;
  const isRun = (name: string): boolean =>
    (names ??= new Set(chain.runtime.map(({ command }) => command.name))).has(name);

  function programOf({ copied, instruction }: ShippedCopy, stage: BuildStage): BuiltFile | null {
    // The image may give the program another name.
    const isProgram = (name: string): boolean =>
      isRun(name) || (baseName(copied.path) === name && isRun(baseName(instruction.destination.value)));
    return builtFile(stage, copied.path, sourceCode, isProgram) ?? programIn(copied, stage, sourceCode);
  }

  const programs: ShippedProgram[] = [];
  for (const { edges } of chain.stages)
    for (const { origin, instruction } of edges) {
      if (instruction.type !== 'CopyInstruction' && instruction.type !== 'AddInstruction') continue;
      for (const copied of copiedPaths(instruction, sourceCode)) {
        const stage = origin.kind === 'stage' && !copied.glob ? origin.stage : null;
        programs.push({ instruction, copied, built: stage && programOf({ instruction, copied }, stage) });
      }
    }
  return programs;
}

/**
 * Whether anything in a file could be a program of which it is known what it is linked against, that was built in another
 * stage. Without, no image ships one.
 */
export function mayShipPrograms({ buildGraph, programs }: SourceCode): boolean {
  if (buildGraph.stages.length < 2) return false;
  for (const name of programs) if (isLinker(name)) return true;
  return false;
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

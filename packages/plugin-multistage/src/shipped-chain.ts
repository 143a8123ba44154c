import type { BuildStage, CommandFacts, CommandInstruction, SourceCode } from '@dflint/semantics';
import { chainOf, concatMap, stageInstructions } from '@dflint/semantics';
import type { Instruction, RunInstruction } from '@dflint/parser';

/** A RUN of an image that ships, with its commands. */
export interface ShippedRun {
  instruction: RunInstruction;
  commands: readonly CommandFacts[];
}

/** All that puts files into the image of a target, in order. */
export class ShippedChain {
  /** The stages that it inherits from, outermost first, and itself. */
  readonly stages: readonly BuildStage[];
  readonly instructions: readonly Instruction[];
  readonly runs: readonly ShippedRun[];
  readonly #sourceCode: SourceCode;
  #runtime: readonly CommandFacts[] | null = null;

  constructor(target: BuildStage, sourceCode: SourceCode) {
    this.stages = chainOf(target);
    this.instructions =
      this.stages.length === 1 ? stageInstructions(target) : concatMap(this.stages, stageInstructions);
    const runs: ShippedRun[] = [];
    for (const instruction of this.instructions)
      if (instruction.type === 'RunInstruction')
        runs.push({ instruction, commands: sourceCode.getCommands(instruction) });
    this.runs = runs;
    this.#sourceCode = sourceCode;
  }

  /** The commands of the last CMD, ENTRYPOINT and HEALTHCHECK: what the container itself runs. */
  get runtime(): readonly CommandFacts[] {
    return (this.#runtime ??= runtimeCommands(this.instructions, this.#sourceCode));
  }
}

/** The chain of a target; worked out once for all rules. */
export function shippedChain(target: BuildStage, sourceCode: SourceCode): ShippedChain {
  return sourceCode.factOf(target, collectChain);
}

function collectChain(target: BuildStage, sourceCode: SourceCode): ShippedChain {
  return new ShippedChain(target, sourceCode);
}

function runtimeCommands(instructions: readonly Instruction[], sourceCode: SourceCode): CommandFacts[] {
  const last = new Map<string, CommandInstruction>();
  for (const instruction of instructions)
    if (
      instruction.type === 'CmdInstruction' ||
      instruction.type === 'EntrypointInstruction' ||
      instruction.type === 'HealthcheckInstruction'
    )
      last.set(instruction.type, instruction);
  return concatMap([...last.values()], instruction => sourceCode.getCommands(instruction));
}

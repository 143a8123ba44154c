import type { CommandFacts, BuildStage, SourceCode } from '@dflint/semantics';
import { chainOf, concatMap, stageInstructions } from '@dflint/semantics';
import type { Instruction, RunInstruction } from '@dflint/parser';

/** A RUN of an image that ships, with its commands. */
export interface ShippedRun {
  instruction: RunInstruction;
  commands: readonly CommandFacts[];
}

/** All that puts files into the image of a target, in order. */
export interface ShippedChain {
  /** The stages that it inherits from, outermost first, and itself. */
  stages: BuildStage[];
  instructions: Instruction[];
  runs: ShippedRun[];
  /** The commands of the last CMD, ENTRYPOINT and HEALTHCHECK: what the container itself runs. */
  runtime: CommandFacts[];
}

/** The chain of a target; worked out once for all rules. */
export function shippedChain(target: BuildStage, sourceCode: SourceCode): ShippedChain {
  return sourceCode.factOf(target, collectChain);
}

function collectChain(target: BuildStage, sourceCode: SourceCode): ShippedChain {
  const stages = chainOf(target);
  const instructions = concatMap(stages, stageInstructions);
  const runs: ShippedRun[] = [];
  const last = new Map<string, readonly CommandFacts[]>();
  for (const instruction of instructions) {
    if (instruction.type === 'RunInstruction')
      runs.push({ instruction, commands: sourceCode.getCommands(instruction) });
    else if (
      instruction.type === 'CmdInstruction' ||
      instruction.type === 'EntrypointInstruction' ||
      instruction.type === 'HealthcheckInstruction'
    ) {
      last.set(instruction.type, sourceCode.getCommands(instruction));
    }
  }
  return { stages, instructions, runs, runtime: [...last.values()].flat() };
}

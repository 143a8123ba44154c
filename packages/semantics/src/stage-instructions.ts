import type { Instruction } from '@dflint/parser';
import type { BuildStage } from './build-graph.ts';

/** The instruction that an ONBUILD keeps for later; any other instruction as it is. */
export function withoutOnbuild(instruction: Instruction): Instruction {
  let inner = instruction;
  while (inner.type === 'OnbuildInstruction') inner = inner.instruction;
  return inner;
}

/** The instructions of a stage after its FROM, in order; an ONBUILD is given as its trigger. */
export function stageInstructions({ node: { instructions } }: BuildStage): readonly Instruction[] {
  if (instructions.every(({ type }) => type !== 'OnbuildInstruction')) return instructions;
  return instructions.map(withoutOnbuild);
}

import type { Instruction, Node, SourceLocation } from '@dflint/parser';

/**
 * Where something in an instruction is reported: at itself, but at the instruction's keyword when it stands on a later
 * line, since BuildKit gives the line on which the instruction begins.
 */
export function placeIn({ keyword }: Instruction, node: Pick<Node, 'loc'>): SourceLocation {
  return node.loc.start.line === keyword.loc.start.line ? node.loc : keyword.loc;
}

/** Whether an instruction is the trigger of an ONBUILD: BuildKit checks it in the file that builds on the image. */
export function isTrigger(instruction: Instruction): boolean {
  return instruction.parent?.type === 'OnbuildInstruction';
}

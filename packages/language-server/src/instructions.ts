import type { Heredoc, Instruction } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';

/** All instructions of a file, in source order; an ONBUILD stands for its trigger. */
export function instructionsOf({ ast }: SourceCode): Instruction[] {
  return [...ast.preamble, ...ast.stages.flatMap(stage => [stage.from, ...stage.instructions])];
}

/** The instruction around an offset; undefined between instructions. */
export function instructionAt(sourceCode: SourceCode, offset: number): Instruction | undefined {
  return instructionsOf(sourceCode).find(({ range }) => range[0] <= offset && offset <= range[1]);
}

/** The heredocs of an instruction or of its trigger, in source order. */
export function heredocsOf(instruction: Instruction): readonly Heredoc[] {
  const own = instruction.type === 'OnbuildInstruction' ? instruction.instruction : instruction;
  return 'heredocs' in own ? own.heredocs : [];
}

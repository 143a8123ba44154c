import type { Heredoc, Instruction } from '@dflint/parser';
import { type SourceCode, withoutOnbuild } from '@dflint/semantics';

/** The instruction around an offset; undefined between instructions. */
export function instructionAt({ instructions }: SourceCode, offset: number): Instruction | undefined {
  return instructions.find(({ range }) => range[0] <= offset && offset <= range[1]);
}

/** The heredocs of an instruction or of its trigger, in source order. */
export function heredocsOf(instruction: Instruction): readonly Heredoc[] {
  const own = withoutOnbuild(instruction);
  return 'heredocs' in own ? own.heredocs : [];
}

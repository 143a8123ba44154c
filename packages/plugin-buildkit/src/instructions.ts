import type { Dockerfile, Instruction } from '@dflint/parser';

/** All instructions of a file in source order, those before the first FROM too. Triggers stay inside of their ONBUILD. */
export function allInstructions({ preamble, stages }: Dockerfile): Instruction[] {
  return [...preamble, ...stages.flatMap(({ from, instructions }) => [from, ...instructions])];
}

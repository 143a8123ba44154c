import type { Instruction } from '@dflint/parser';
import type { BuildGraph, BuildStage } from '@dflint/semantics';

/** Tells whether a SHELL of the file is in force at an instruction: one before it in its stage, or one that the stage inherits. */
export function createShellFinder(graph: BuildGraph): (instruction: Instruction) => boolean {
  /** Offsets from which on a stage has one; Infinity when it never has. */
  const starts = new Map<BuildStage, number>();
  for (const stage of graph.stages) {
    const { base, node } = stage;
    const isInherited = base.kind === 'stage' && starts.get(base.stage) !== Infinity;
    const own = node.instructions.find(({ type }) => type === 'ShellInstruction');
    starts.set(stage, isInherited ? node.range[0] : (own?.range[0] ?? Infinity));
  }
  return ({ range }) => {
    const stage = graph.stageAt(range[0]);
    return stage !== null && (starts.get(stage) ?? Infinity) < range[0];
  };
}

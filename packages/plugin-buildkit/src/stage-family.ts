import type { Instruction } from '@dflint/parser';
import type { BuildGraph, BuildStage } from '@dflint/semantics';

/** Tells whether a stage, one that it starts from, or one that starts from it, has an instruction of a type. */
export type FamilyHas = (stage: BuildStage, type: Instruction['type']) => boolean;

/** Goes through all stages once: bases stand before what starts from them. */
export function createFamilyFinder({ stages }: BuildGraph): FamilyHas {
  const above = new Map<BuildStage, Set<Instruction['type']>>();
  const below = new Map<BuildStage, Set<Instruction['type']>>();
  for (const stage of stages) {
    const own = stage.node.instructions.map(({ type }) => type);
    const inherited = stage.base.kind === 'stage' ? above.get(stage.base.stage) : undefined;
    above.set(stage, new Set([...own, ...(inherited ?? [])]));
    below.set(stage, new Set(own));
  }
  for (const stage of stages.toReversed()) {
    if (stage.base.kind !== 'stage') continue;
    const base = below.get(stage.base.stage);
    for (const type of below.get(stage) ?? []) base?.add(type);
  }
  return (stage, type) => (above.get(stage)?.has(type) ?? false) || (below.get(stage)?.has(type) ?? false);
}

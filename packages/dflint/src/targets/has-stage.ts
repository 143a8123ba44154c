import type { BuildGraph } from '@dflint/semantics';

/** Whether a stage can be built by a name or an index from 0, as `docker build --target` takes it. */
export function hasStage(graph: BuildGraph, target: string): boolean {
  return (/^\d+$/.test(target) && Number(target) < graph.stages.length) || graph.findStage(target) !== null;
}

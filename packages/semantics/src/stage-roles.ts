import type { BuildStage } from './build-graph.ts';

/** Sets `isTarget` and `role` from the targets; the stages start as `unreached`. Visits each stage and edge once. */
export function assignRoles(targets: readonly BuildStage[]): void {
  const shipped: BuildStage[] = [];
  for (const target of targets) {
    target.isTarget = true;
    let stage: BuildStage | null = target;
    while (stage?.role === 'unreached') {
      stage.role = 'shipped';
      shipped.push(stage);
      stage = stage.base.kind === 'stage' ? stage.base.stage : null;
    }
  }
  const open = shipped;
  for (let stage = open.pop(); stage; stage = open.pop()) {
    for (const { origin } of stage.edges) {
      if (origin.kind !== 'stage' || origin.stage.role !== 'unreached') continue;
      origin.stage.role = 'builder';
      open.push(origin.stage);
    }
  }
}

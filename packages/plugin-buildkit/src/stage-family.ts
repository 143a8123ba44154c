import { type BuildStage, chainOf } from '@dflint/semantics';

/** A stage with all that it starts from, and all that starts from it. */
export function familyOf(stage: BuildStage): BuildStage[] {
  const heirs = [stage];
  for (const heir of heirs)
    for (const { kind, stage: next } of heir.dependents) if (kind === 'from') heirs.push(next);
  return [...chainOf(stage).slice(0, -1), ...heirs];
}

import type { CrossingPath, StageGraphReport, StageNeed, StageReport } from '@dflint/semantics';

/**
 * Writes a build graph in some language.
 *
 * @param file what the file is called
 * @returns lines, the last with its line break
 */
export type GraphWriter = (report: StageGraphReport, file: string) => string;

/** The name of a stage, or its number where it has none. */
export function stageName(stage: StageReport | undefined): string {
  return stage?.name ?? `stage ${stage?.index ?? '?'}`;
}

/** The names of stages that are given by their indexes. */
export function stageNames({ stages }: StageGraphReport, indexes: readonly number[]): string[] {
  return indexes.map(index => stageName(stages[index]));
}

/** What is said of a stage: that it is a target, or its role. */
export function stageLabel({ isTarget, role }: StageReport): string {
  return isTarget ? 'target' : role;
}

/** Where a need is met, for people; an image's name may turn out to be empty (`FROM ${NAME:-}`). */
export function originName({ stages }: StageGraphReport, { stage, image }: StageNeed): string {
  return stage === null ? image || '(no name)' : stageName(stages[stage]);
}

/** `/app → /srv`, or the path alone where it stays the same. */
export function crossing({ source, destination }: CrossingPath): string {
  return source === destination ? source : `${source} → ${destination}`;
}

import type { BuildGraph, BuildStage, SourceCode } from '@dflint/semantics';

/** A place that names a stage: its name in `FROM ... AS`, or a reference to it. */
export interface StageMention {
  stage: BuildStage;
  /** UTF-16 offsets. */
  range: [number, number];
  isDeclaration: boolean;
}

/** All places that name a stage: its declaration, then the references in source order. */
function mentionsOf(stage: BuildStage): StageMention[] {
  const { name } = stage.node.from;
  return [
    ...(name ? [{ stage, range: name.range, isDeclaration: true }] : []),
    ...stage.dependents.map(({ word }) => ({ stage, range: word.range, isDeclaration: false })),
  ];
}

/** The name or reference at an offset. */
export function mentionAt({ buildGraph }: SourceCode, offset: number): StageMention | undefined {
  return buildGraph.stages.flatMap(mentionsOf).find(({ range }) => range[0] <= offset && offset <= range[1]);
}

/** Where the stage that is named at an offset begins: its name, or its image where it has none. */
export function definitionRange({ node }: BuildStage): [number, number] {
  return (node.from.name ?? node.from.image).range;
}

/** The places that name a stage, as UTF-16 offsets; with its own `AS` first, if that is wanted. */
export function referenceRanges(stage: BuildStage, includeDeclaration: boolean): [number, number][] {
  return mentionsOf(stage)
    .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
    .map(({ range }) => range);
}

/** What the stages of a file are made of, in a form that can be compared: what each needs, by index or by image. */
export function graphKey({ stages, problems }: BuildGraph): string {
  const needs = stages.map(({ edges }) =>
    edges.map(({ origin }) => (origin.kind === 'stage' ? origin.stage.index : origin.text)),
  );
  return JSON.stringify([needs, problems.map(({ kind }) => kind)]);
}

import type { AddInstruction, CopyInstruction, Flag, FlagOption, FromInstruction, RunInstruction, Stage, Word } from '@dflint/parser';
import type { ImageReference } from './image-reference.ts';

/**
 * What a stage is to the build: `shipped` is the target and all that it inherits from, `builder` is needed by
 * the target through `--from` alone, `unreached` is not needed at all.
 */
export type StageRole = 'shipped' | 'builder' | 'unreached';

/** Where files come from: an earlier stage, an image that is none, or a name that cannot be known. */
export type Origin =
  | { kind: 'stage'; stage: BuildStage }
  /** `image` is null when the reference depends on an unknown variable or is malformed. `text` is the expanded text, unknown references left as written. */
  | { kind: 'image'; text: string; image: ImageReference | null };

/** That one stage needs another stage or image. */
export interface Edge {
  kind: 'from' | 'copy' | 'mount';
  /** The stage that needs. */
  stage: BuildStage;
  origin: Origin;
  /** The instruction; an ONBUILD's trigger is given as itself. */
  instruction: FromInstruction | CopyInstruction | AddInstruction | RunInstruction;
  /** The word that names the origin: the image of a FROM, the value of `--from` or of `from=` in `--mount`. */
  word: Word;
  /** The flag that names it; null for FROM. */
  flag: Flag | null;
  /** The `from=` of a mount; null otherwise. */
  option: FlagOption | null;
}

export interface BuildStage {
  node: Stage;
  /** From 0. */
  index: number;
  /** As written; names are compared without regard to case. */
  name: string | null;
  role: StageRole;
  isTarget: boolean;
  /** What it starts from. */
  base: Origin;
  /** The stages whose files this one inherits, outermost base first, itself last. */
  chain: BuildStage[];
  /** What it needs, in source order; the first is its FROM. */
  edges: Edge[];
  /** Edges of other stages that name this one. */
  dependents: Edge[];
}

export type GraphProblemKind = 'selfReference' | 'forwardReference' | 'indexOutOfRange' | 'duplicateName';

/** What is wrong with the graph: reported by rules, never thrown. */
export interface GraphProblem {
  kind: GraphProblemKind;
  word: Word;
  stage: BuildStage;
}

export interface BuildGraph {
  stages: BuildStage[];
  targets: BuildStage[];
  problems: GraphProblem[];
  /** The stage whose FROM or instructions hold this node's range, null before the first FROM. */
  stageAt(offset: number): BuildStage | null;
  /** The last earlier stage of that name (any letter case), as seen from `before` (default: the end of the file). */
  findStage(name: string, before?: BuildStage): BuildStage | null;
}

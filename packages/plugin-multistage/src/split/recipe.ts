import type { Instruction } from '@dflint/parser';
import type { ContainerPrograms } from './container-program.ts';
import type { SplitFacts } from './split-facts.ts';

/** What is copied out of the builder. */
export interface Artifact {
  from: string;
  /** The same path, except for programs that are found by PATH. */
  to: string;
}

/** A change of the builder's text, by offsets of the file. */
export interface Edit {
  range: readonly [number, number];
  text: string;
}

/** What an ecosystem says about splitting one file. */
export interface Recipe {
  artifacts: readonly Artifact[];
  /**
   * `static`: runs anywhere. `dynamic`: needs the C library of the builder. An image name: what the program runs on.
   */
  base: 'static' | 'dynamic' | { image: string };
  /** Changes of the builder. */
  edits?: readonly Edit[];
  /** Instructions at the end of the builder. */
  builderEnd?: readonly string[];
  /** Instructions right before the artifacts are copied, and right behind. */
  beforeArtifacts?: readonly string[];
  afterArtifacts?: readonly string[];
  /** Variables that only the build reads: they stay in the builder. */
  buildVariables?: RegExp;
  /**
   * The sources are the program (Python, JavaScript): what the context gives, and every other command, belongs to the
   * runtime stage. False: only artifacts do, and what is no source.
   */
  runsSources?: boolean;
  /** Commands that belong to the builder alone where sources are the program. */
  isBuilt?: (offset: number) => boolean;
  /** Instructions that neither stage needs: they install what the runtime image takes the place of. */
  unneeded?: (instruction: Instruction) => boolean;
  /** Packages that only this ecosystem's build needs. */
  helpers?: RegExp;
  /** Packages with a C++ compiler whose library the artifacts link; by default any. */
  cxx?: RegExp;
  /** Nothing but static files, on a web server's image: its own command runs, and nothing of the old image is of use. */
  isStaticSite?: boolean;
}

export type EcosystemName =
  'Go' | 'Rust' | 'C and C++' | 'Java' | '.NET' | 'Node front end' | 'Node service' | 'Python';

/**
 * The recipe of an ecosystem for a file; null when the file is none of its. Calls `claim` as soon as it is.
 * @throws MissingFact when it is, and something is not told.
 */
export type RecipeMaker = (
  facts: SplitFacts,
  programs: ContainerPrograms,
  claim: (ecosystem: EcosystemName) => void,
) => Recipe | null;

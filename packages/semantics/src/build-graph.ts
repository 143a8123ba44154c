import type {
  AddInstruction,
  CopyInstruction,
  Dockerfile,
  Flag,
  FlagOption,
  FromInstruction,
  Instruction,
  RunInstruction,
  Stage,
  Word,
} from '@dflint/parser';
import { type ImageReference, parseImageReference } from './image-reference.ts';
import { withoutOnbuild } from './stage-instructions.ts';
import { assignRoles } from './stage-roles.ts';
import { StageNames } from './stage-names.ts';
import { type VariableScope, expandWord, isLiteral } from './variables.ts';

/**
 * What a stage is to the build: `shipped` is the target and all that it inherits from, `builder` is needed by
 * the target through `--from` alone, `unreached` is not needed at all.
 */
export type StageRole = 'shipped' | 'builder' | 'unreached';

/** Where files come from: an earlier stage, an image that is none, or a name that cannot be known. */
export type Origin =
  | { kind: 'stage'; stage: BuildStage }
  /** `text` is `Expansion.text`. `image` is null when its name depends on an unknown variable or is malformed. */
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
  /** What it needs, in source order; the first is its FROM. Triggers belong to the stage that holds the ONBUILD. */
  edges: Edge[];
  /** Edges of other stages that name this one, in source order. */
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
  /** What all stages need, in source order. */
  edges: Edge[];
  /** In source order. Empty only when the file has no stage. */
  targets: BuildStage[];
  /** In source order. */
  problems: GraphProblem[];
  /** The last stage that starts at or before an offset; null before the first FROM. */
  stageAt(offset: number): BuildStage | null;
  /** The last stage of that name (any letter case) that stands before `before` (default: the end of the file). */
  findStage(name: string, before?: BuildStage): BuildStage | null;
}

/**
 * The stages whose files a stage inherits, outermost base first, itself last. Linear in its length, and made anew
 * for each call: a file may have thousands of stages that inherit from each other.
 */
export function chainOf(stage: BuildStage): BuildStage[] {
  const chain = [stage];
  for (let { base } = stage; base.kind === 'stage'; base = base.stage.base) chain.push(base.stage);
  return chain.reverse();
}

/**
 * Works out what the stages of a file need. `globals` has the variables of FROM lines. `targets` names stages, or
 * counts them from 0; when none of them exists, or none is given, the target is the last stage. `moreTargets`, named
 * in the same way, are targets besides. Never throws.
 *
 * By BuildKit (frontend/dockerfile/dockerfile2llb/convert.go), a stage can use earlier stages alone, `--from` of COPY
 * may be an index, and neither `--from` nor `from=` has its variables expanded. A reference that cannot be met
 * counts as one to an external image of that text.
 */
export function createBuildGraph(
  ast: Dockerfile,
  globals: VariableScope,
  targets: readonly string[] = [],
  moreTargets: readonly string[] = [],
): BuildGraph {
  const stages: BuildStage[] = [];
  const edges: Edge[] = [];
  const problems: GraphProblem[] = [];
  const names = new StageNames(ast.stages);

  function earlierStage(index: number): Origin | null {
    const stage = index >= 0 ? stages[index] : undefined;
    return stage ? { kind: 'stage', stage } : null;
  }

  function connect(edge: Edge): void {
    edges.push(edge);
    edge.stage.edges.push(edge);
    if (edge.origin.kind === 'stage') edge.origin.stage.dependents.push(edge);
  }

  /** FROM and `--from` by name. An image may well have the name of the stage that starts from it (`FROM node AS node`). */
  function originByName(word: Word, text: string, stage: BuildStage, isFrom: boolean): Origin {
    const earlier = earlierStage(names.lastBefore(text, stage.index));
    if (earlier) return earlier;
    const next = names.firstFrom(text, stage.index);
    if (next > stage.index) problems.push({ kind: 'forwardReference', word, stage });
    else if (next === stage.index && !isFrom) problems.push({ kind: 'selfReference', word, stage });
    return imageOf(text);
  }

  function originByIndex(word: Word, stage: BuildStage): Origin {
    const index = Number(word.value);
    const earlier = index < stage.index ? earlierStage(index) : null;
    if (earlier) return earlier;
    let kind: GraphProblemKind = 'forwardReference';
    if (index === stage.index) kind = 'selfReference';
    else if (index < 0 || index >= ast.stages.length) kind = 'indexOutOfRange';
    problems.push({ kind, word, stage });
    return imageOf(word.value);
  }

  function originOfReference(word: Word, stage: BuildStage, mayBeIndex: boolean): Origin {
    if (!isLiteral(word)) return imageOf(expandWord(word, nothingKnown).text);
    if (mayBeIndex && /^[-+]?\d+$/.test(word.value)) return originByIndex(word, stage);
    return originByName(word, word.value, stage, false);
  }

  function connectInstruction(instruction: Instruction, stage: BuildStage): void {
    const inner = withoutOnbuild(instruction);
    if (inner.type === 'CopyInstruction' || inner.type === 'AddInstruction') {
      for (const flag of inner.flags) {
        const word = flag.name === 'from' ? flag.value : null;
        if (!word?.value) continue;
        const origin = originOfReference(word, stage, true);
        connect({ kind: 'copy', stage, origin, instruction: inner, word, flag, option: null });
      }
    } else if (inner.type === 'RunInstruction') {
      for (const flag of inner.flags) {
        const option = mountOrigin(flag);
        const word = option?.value;
        if (!word?.value) continue;
        const origin = originOfReference(word, stage, false);
        connect({ kind: 'mount', stage, origin, instruction: inner, word, flag, option });
      }
    }
  }

  for (const [index, node] of ast.stages.entries()) {
    const { image, name } = node.from;
    const { value, text } = expandWord(image, globals);
    const stage: BuildStage = {
      node,
      index,
      name: name?.value ?? null,
      role: 'unreached',
      isTarget: false,
      base: { kind: 'image', text, image: null },
      edges: [],
      dependents: [],
    };
    stage.base = value === null ? imageOf(text) : originByName(image, value, stage, true);
    connect({
      kind: 'from',
      stage,
      origin: stage.base,
      instruction: node.from,
      word: image,
      flag: null,
      option: null,
    });
    if (name && names.lastBefore(name.value, index) >= 0)
      problems.push({ kind: 'duplicateName', word: name, stage });
    for (const instruction of node.instructions) connectInstruction(instruction, stage);
    stages.push(stage);
  }

  const targetStages = findTargets(stages, names, targets, moreTargets);
  assignRoles(targetStages);
  return {
    stages,
    edges,
    targets: targetStages,
    problems,
    stageAt: offset => stageAt(stages, offset),
    findStage: (name, before) => stages[names.lastBefore(name, before?.index ?? stages.length)] ?? null,
  };
}

function imageOf(text: string): Origin {
  return { kind: 'image', text, image: parseImageReference(text) };
}

/** `--from` is taken as it stands: a reference in it stays one. */
const nothingKnown: VariableScope = {
  resolve: name => ({ value: null, text: `\${${name}}`, isSet: true }),
};

/** The `from=` of a mount whose type takes one (a bind, which is the default, or a cache). */
function mountOrigin(flag: Flag): FlagOption | null {
  if (flag.name !== 'mount') return null;
  const type = flag.options.find(option => option.key === 'type')?.value?.value ?? 'bind';
  if (type !== 'bind' && type !== 'cache') return null;
  return flag.options.find(option => option.key === 'from') ?? null;
}

function findTargets(
  stages: BuildStage[],
  names: StageNames,
  targets: readonly string[],
  moreTargets: readonly string[],
): BuildStage[] {
  if (targets.length === 0 && moreTargets.length === 0) return stages.slice(-1);
  const find = (target: string): BuildStage[] => {
    const index = names.lastBefore(target, stages.length);
    const stage = stages[index >= 0 ? index : /^\d+$/.test(target) ? Number(target) : -1];
    return stage ? [stage] : [];
  };
  const wanted = new Set(targets.flatMap(find));
  if (wanted.size === 0) for (const last of stages.slice(-1)) wanted.add(last);
  for (const stage of moreTargets.flatMap(find)) wanted.add(stage);
  return stages.filter(stage => wanted.has(stage));
}

function stageAt(stages: BuildStage[], offset: number): BuildStage | null {
  let low = 0;
  let high = stages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stages[middle]?.node.range[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? (stages[low - 1] ?? null) : null;
}

import type { AddInstruction, CopyInstruction, Instruction, JsonString, Word } from '@dflint/parser';
import type { BuildStage, Edge } from '../build-graph.ts';
import type { CommandFacts } from '../command-facts.ts';
import type { Ecosystem } from '../data/build-tools.ts';
import type { SimpleCommand } from '../shell/commands.ts';
import type { BuildStep } from '../build-steps.ts';
import { extensionlessFiles, sourceExtensions } from '../data/source-files.ts';
import type { SourceCode } from '../source-code.ts';
import { toPosixPath } from '../paths.ts';
import { resolveSymbolicPath } from '../symbolic-path.ts';
import { covers, liesWithin } from './path-ref.ts';

/** A folder of a stage that the build context, or a clone, was put into. */
export interface SourceTree {
  path: string;
  /** Whether it is the whole context or a whole repository, not one folder or some files of it. */
  whole: boolean;
  /** What put it there first: a COPY or ADD from the context, or the RUN with the clone. */
  instruction: Instruction;
  /** The build step that ran in the folder, above or below it; null while nothing was built. */
  build: BuildStep | null;
}

/**
 * The source trees at the end of a stage: its own, those that it inherits, and those that came with a COPY from
 * another stage. `known` holds the answers for the stages that were looked at before, in source order.
 */
export function sourceTrees(
  stage: BuildStage,
  sourceCode: SourceCode,
  known = new Map<BuildStage, SourceTree[]>(),
): SourceTree[] {
  // A stage takes from earlier ones alone. One after the other, so that a long chain of stages fills no call stack.
  for (const earlier of sourceCode.buildGraph.stages.slice(known.size, stage.index + 1))
    known.set(earlier, earlier.role === 'unreached' ? [] : treesOfStage(earlier, sourceCode, known));
  return known.get(stage) ?? [];
}

function treesOfStage(
  stage: BuildStage,
  sourceCode: SourceCode,
  known: ReadonlyMap<BuildStage, SourceTree[]>,
): SourceTree[] {
  const inherited = stage.base.kind === 'stage' ? known.get(stage.base.stage) : undefined;
  const trees = inherited?.map(tree => ({ ...tree })) ?? [];
  for (const { instruction, facts, edge } of sourceCode.getFileFlow(stage)) {
    if (instruction.type !== 'RunInstruction') {
      if (edge) addTreesFromStage(trees, instruction, edge, sourceCode, known);
      else addTreesFromContext(trees, instruction, sourceCode);
    } else if (facts) {
      for (const { kind, targets } of facts.files) {
        if (kind !== 'clone') continue;
        for (const { path } of targets) trees.push({ path, whole: true, instruction, build: null });
      }
      buildIn(trees, facts);
    }
  }
  return trees;
}

/** What becomes of trees when a command builds in them, or installs what a program needs to run. */
function buildIn(trees: readonly SourceTree[], facts: CommandFacts): void {
  const { build, packages } = facts;
  if (!build && packages?.action !== 'install') return;
  for (const tree of trees) {
    if (build && tree.build === null && worksOn(build.command, tree.path)) tree.build = build;
    else if (isProgramOfItsOwn(tree, facts)) tree.build = null;
  }
}

/** The ecosystems of the package managers that install what a program needs to run. */
const runtimeEcosystems: Readonly<Record<string, Ecosystem | 'php' | 'ruby'>> = {
  npm: 'node',
  yarn: 'node',
  pnpm: 'node',
  bun: 'node',
  pip: 'python',
  uv: 'python',
  poetry: 'python',
  pipenv: 'python',
  bundle: 'ruby',
  composer: 'php',
};

/**
 * A tree in which one language was built, and for which the dependencies of another are installed in a later stage, is the
 * program itself (a Go helper in the repository of a Node service).
 */
function isProgramOfItsOwn({ build, path }: SourceTree, { command, packages }: CommandFacts): boolean {
  if (!build || packages?.action !== 'install') return false;
  const ecosystem = runtimeEcosystems[packages.family];
  return (
    ecosystem !== undefined &&
    ecosystem !== build.ecosystem &&
    command.range[0] > build.command.range[1] &&
    worksOn(command, path)
  );
}

/** Whether a command runs in a folder, above or below it, or is given a path there. */
function worksOn(command: SimpleCommand, folder: string): boolean {
  const inside = (path: string): boolean =>
    liesWithin({ path, glob: false }, folder) || (path !== '/' && covers({ path, glob: false }, folder));
  return (
    command.cwd === '/' ||
    inside(command.cwd) ||
    command.args.some(word => word.text.includes('/') && inside(resolveSymbolicPath(command.cwd, word.text)))
  );
}

/** Adds the trees that a COPY takes whole out of another stage, at their new place. */
function addTreesFromStage(
  found: SourceTree[],
  instruction: CopyInstruction | AddInstruction,
  { origin }: Edge,
  sourceCode: SourceCode,
  known: ReadonlyMap<BuildStage, SourceTree[]>,
): void {
  const trees = origin.kind === 'stage' ? known.get(origin.stage) : undefined;
  if (!trees || trees.length === 0) return;
  for (const copied of copiedPaths(instruction, sourceCode)) {
    const tree = copiedTree(copied, trees);
    if (!tree) continue;
    const target = copyDestination(instruction, sourceCode);
    const below = tree.path.startsWith(copied.path) ? tree.path.slice(copied.path.length) : '';
    found.push({ ...tree, path: resolveSymbolicPath('/', `${target}/${below}`) });
  }
}

/**
 * The source tree that a copied path brings along: one that it is or holds, or a part of one that is named as source.
 * Anything else below the folder of the sources is taken for an artifact, and so is a single folder of the context
 * below the folder of the build step.
 */
export function copiedTree(copied: CopiedPath, trees: readonly SourceTree[]): SourceTree | undefined {
  if (copied.glob || trees.length === 0) return undefined;
  const isBelow = (folder: string): boolean =>
    folder !== '/' && copied.path !== folder && liesWithin(copied, folder);
  let held: SourceTree | undefined;
  let holdsWhole = false;
  for (const tree of trees) {
    if (!covers(copied, tree.path)) continue;
    held ??= tree;
    holdsWhole ||= tree.whole;
  }
  const around = trees.find(
    ({ path, build }) => isBelow(path) || (!holdsWhole && build !== null && isBelow(build.command.cwd)),
  );
  if (around) return /\/(src|sources?)$/.test(copied.path) ? around : undefined;
  return held;
}

/** Adds the trees that a COPY or ADD brings from the build context, or a clone of ADD. */
function addTreesFromContext(
  found: SourceTree[],
  instruction: CopyInstruction | AddInstruction,
  sourceCode: SourceCode,
): void {
  if (instruction.heredocs.length > 0) return;
  for (const word of instruction.sources) {
    const { text } = sourceCode.expand(word, instruction);
    const kind = instruction.type === 'AddInstruction' && isRepository(text) ? 'whole' : sourceKind(text);
    if (kind === 'none') continue;
    const path = copyDestination(instruction, sourceCode);
    // A single file may be given a new name: then its folder is where it goes to.
    const isRenamed =
      kind === 'file' &&
      instruction.sources.length === 1 &&
      /\.\w+$/.test(path) &&
      !instruction.destination.value.endsWith('/');
    found.push({
      path: isRenamed ? resolveSymbolicPath(path, '..') : path,
      whole: kind === 'whole',
      instruction,
      build: null,
    });
  }
}

/** Whether ADD clones an address: BuildKit does so for `git@...` and for what ends in `.git`, a fragment aside. */
function isRepository(address: string): boolean {
  return /^git@|^git:\/\/|^https?:\/\/[^?#]*\.git(#|$)/.test(address);
}

/** What a source of a COPY is: the whole context, a folder of it, a file with source text, or neither. */
function sourceKind(text: string): 'whole' | 'folder' | 'file' | 'none' {
  const path = text.replace(/^(?:\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  if (/^[a-z+]+:\/\/|^git@/.test(text)) return 'none';
  if (path === '' || path === '.' || path === '*' || path === '**') return 'whole';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = /\.([A-Za-z]\w*)$/.exec(name)?.[1];
  if (text.endsWith('/') || name === '*' || (extension === undefined && !extensionlessFiles.test(name)))
    return name.startsWith('.') ? 'none' : 'folder';
  const isConfiguration = /^\.|\.(config|conf|rc|d)\.\w+$/.test(name);
  return extension !== undefined && sourceExtensions.has(extension) && !isConfiguration ? 'file' : 'none';
}

/** Where a COPY or ADD puts what it takes: absolute, or below an unknown folder that begins with `${`. */
export function copyDestination(
  instruction: CopyInstruction | AddInstruction,
  sourceCode: SourceCode,
): string {
  const { workdirText } = sourceCode.getEnvironment(instruction);
  return resolveSymbolicPath(workdirText, pathText(instruction.destination, instruction, sourceCode));
}

/** The path in a word of a COPY or ADD, as a POSIX path on Windows too. */
function pathText(
  word: Word | JsonString,
  instruction: CopyInstruction | AddInstruction,
  sourceCode: SourceCode,
): string {
  const { text } = sourceCode.expand(word, instruction);
  return sourceCode.getEnvironment(instruction).isWindows ? toPosixPath(text) : text;
}

/** A path that a COPY or ADD takes, with the word that names it. */
export interface CopiedPath {
  path: string;
  glob: boolean;
  word: Word | JsonString;
}

/**
 * The paths that a COPY or ADD takes from a stage or an image, absolute there. A glob for all that is in a folder
 * (`/app/*`, `/app/.`) is given as that folder, another one as it stands. Worked out once a file.
 */
export function copiedPaths(
  instruction: CopyInstruction | AddInstruction,
  sourceCode: SourceCode,
): readonly CopiedPath[] {
  return sourceCode.factOf(instruction, readCopiedPaths);
}

function readCopiedPaths(
  instruction: CopyInstruction | AddInstruction,
  sourceCode: SourceCode,
): readonly CopiedPath[] {
  return instruction.sources.map(word => {
    const text = pathText(word, instruction, sourceCode);
    const path = resolveSymbolicPath('/', text.replace(/\/\*{1,2}$/, '/'));
    return { path, glob: /[*?[]/.test(path), word };
  });
}

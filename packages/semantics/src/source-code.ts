import { parse, visitorKeys } from '@dflint/parser';
import type {
  Comment,
  Dockerfile,
  Instruction,
  JsonString,
  Node,
  Position,
  RunInstruction,
  SourceLocation,
  Word,
} from '@dflint/parser';
import { attachedComments } from './attached-comments.ts';
import { type BuildGraph, type BuildStage, createBuildGraph } from './build-graph.ts';
import { type CommandFacts, commandFacts } from './command-facts.ts';
import { DeclaredShells } from './declared-shells.ts';
import type { Environment } from './environment.ts';
import { type GlobalScope, createGlobalScope } from './global-scope.ts';
import { LineIndex } from './line-index.ts';
import type { CheckScripts, ScriptFinding } from './script-finding.ts';
import { type CommandInstruction, instructionCommands } from './shell/instruction-commands.ts';
import { type RunScript, runScript } from './shell/run-script.ts';
import { shellFlavourOf } from './shell-flavour.ts';
import { type FlowStep, ownFileFlow } from './files/file-flow.ts';
import { createEnvironments } from './stage-environments.ts';
import { withoutOnbuild } from './stage-instructions.ts';
import { type Expansion, expandWord } from './variables.ts';

export interface SourceCodeOptions {
  filename?: string | undefined;
  /** Stages that are built, by name or by index from 0; the last one by default. */
  targets?: readonly string[] | undefined;
  /** Stages that are built besides, by name or by index from 0. */
  moreTargets?: readonly string[] | undefined;
  /** Gives the text of the ignore file that holds for the build, null when there is none. Called once, if at all. */
  dockerignore?: (() => string | null) | undefined;
  /**
   * Tells the shell that a comment declares for the RUN instructions behind it, up to the next FROM or SHELL; null for any
   * other comment.
   */
  shellOf?: ((comment: Comment) => string | null) | undefined;
  /** Checks scripts with a program for it; absent where none can be run. */
  checkScripts?: CheckScripts | undefined;
}

/** Parses a Dockerfile. Never throws: what is wrong with the text stands in `ast.errors`. */
export function createSourceCode(text: string, options: SourceCodeOptions = {}): SourceCode {
  return new SourceCode(text, parse(text), options);
}

/**
 * A Dockerfile as rules see it: text, syntax tree and what they mean. Everything beyond the tree is worked out when it
 * is first asked for, once a file.
 */
export class SourceCode {
  readonly text: string;
  readonly ast: Dockerfile;
  readonly visitorKeys = visitorKeys;
  readonly filename: string | undefined;
  readonly #targets: readonly string[];
  readonly #moreTargets: readonly string[];
  readonly #declaredShells: DeclaredShells | null;
  readonly #readDockerignore: () => string | null;
  readonly #checkScripts: CheckScripts | null;
  #hasUncheckedScripts = false;
  #dockerignore: string | null | undefined;
  #instructions: readonly Instruction[] | null = null;
  #attachedComments: ReadonlyMap<Instruction, readonly string[]> | null = null;
  #lineIndex: LineIndex | null = null;
  #lines: string[] | null = null;
  #globals: GlobalScope | null = null;
  #buildGraph: BuildGraph | null = null;
  #environments: ReadonlyMap<Instruction, Environment> | null = null;
  #fileFlows: Map<BuildStage, readonly FlowStep[]> | null = null;
  readonly #commands = new Map<CommandInstruction, readonly CommandFacts[]>();
  #programs: ReadonlySet<string> | null = null;
  #lineBreak: '\n' | '\r\n' | null = null;
  readonly #facts = new Map<unknown, Map<unknown, unknown>>();

  constructor(text: string, ast: Dockerfile, options: SourceCodeOptions = {}) {
    const { filename, targets = [], moreTargets = [], dockerignore = () => null } = options;
    const { shellOf, checkScripts = null } = options;
    this.text = text;
    this.ast = ast;
    this.filename = filename;
    this.#targets = targets;
    this.#moreTargets = moreTargets;
    this.#readDockerignore = dockerignore;
    this.#checkScripts = checkScripts;
    this.#declaredShells = shellOf ? new DeclaredShells(ast, shellOf) : null;
  }

  /** The text of the ignore file that holds for the build; null when there is none, or none is known. */
  get dockerignore(): string | null {
    if (this.#dockerignore === undefined) this.#dockerignore = this.#readDockerignore();
    return this.#dockerignore;
  }

  /** The lines of the text without their line breaks. */
  get lines(): string[] {
    return (this.#lines ??= this.text.split(/\r?\n/));
  }

  /** The text of a node, with `before` and `after` characters around it; without a node the whole text. */
  getText(node?: Pick<Node, 'range'>, before = 0, after = 0): string {
    if (!node) return this.text;
    const [start, end] = node.range;
    return this.text.slice(Math.max(0, start - before), end + after);
  }

  /** Line (from 1) and column (from 0) of an offset. Offsets outside of the text count as its nearest end. */
  getLocFromIndex(index: number): Position {
    return this.#getLineIndex().positionAt(index);
  }

  /** The lines and columns of a range of offsets. */
  getLoc(range: readonly [number, number]): SourceLocation {
    return { start: this.getLocFromIndex(range[0]), end: this.getLocFromIndex(range[1]) };
  }

  /** The offset of a line (from 1) and a column (from 0); the nearest one where the text has no such place. */
  getIndexFromLoc(position: Position): number {
    return this.#getLineIndex().offsetAt(position);
  }

  /** All instructions in source order, those before the first FROM too. Triggers stay inside of their ONBUILD. */
  get instructions(): readonly Instruction[] {
    return (this.#instructions ??= instructionsOf(this.ast));
  }

  /** All comments in source order, those inside of continued instructions included. */
  getAllComments(): Comment[] {
    return this.ast.comments;
  }

  /** The comments with nothing but white space between them and the node, in source order. */
  getCommentsBefore(node: Pick<Node, 'range'>): Comment[] {
    const { comments } = this.ast;
    let start = node.range[0];
    const behind = countBefore(comments, start);
    let first = behind;
    for (let comment = comments[first - 1]; comment; comment = comments[first - 1]) {
      if (this.text.slice(comment.range[1], start).trim() !== '') break;
      start = comment.range[0];
      first--;
    }
    return comments.slice(first, behind);
  }

  /**
   * What stands in the comments that BuildKit counts to an instruction, without their `#`, in source order: all since
   * the instruction before, or since the last bare `#`.
   */
  getAttachedComments(instruction: Instruction): readonly string[] {
    this.#attachedComments ??= attachedComments(this.instructions, this.ast.comments, this.text);
    return this.#attachedComments.get(instruction) ?? [];
  }

  /** Stages, what they need, and what is built. */
  get buildGraph(): BuildGraph {
    return (this.#buildGraph ??= createBuildGraph(
      this.ast,
      this.#getGlobals().final,
      this.#targets,
      this.#moreTargets,
    ));
  }

  /**
   * What is in force when an instruction runs. FROM has the arguments before the first FROM; what stands inside of an
   * ONBUILD has the environment of the ONBUILD. Throws for an instruction of another file.
   */
  getEnvironment(instruction: Instruction): Environment {
    this.#environments ??= createEnvironments(this.ast, this.buildGraph, this.#getGlobals());
    const environment = this.#environments.get(instruction);
    if (!environment)
      throw new Error(`getEnvironment: this ${instruction.type} is not part of the source code.`);
    return environment;
  }

  /** Replaces the variables of a word of an instruction. */
  expand(word: Word | JsonString, instruction: Instruction): Expansion {
    return expandWord(word, this.getEnvironment(instruction));
  }

  /** The commands that an instruction runs, in order, with what they are known to do; empty for a shell that is not POSIX. */
  getCommands(instruction: CommandInstruction): readonly CommandFacts[] {
    let commands = this.#commands.get(instruction);
    if (!commands) {
      const environment = this.getEnvironment(instruction);
      const declared = this.#declaredShells?.at(instruction.range[0]);
      const flavour = declared ? shellFlavourOf(declared) : environment.shellFlavour;
      commands = instructionCommands(instruction, this.text, this.ast.escape, environment, flavour).map(
        commandFacts,
      );
      this.#commands.set(instruction, commands);
    }
    return commands;
  }

  /** The script of a RUN as its shell gets it, continuations taken out; null for the exec form, which has none. */
  getScript(run: RunInstruction): RunScript | null {
    return runScript(run, this.text, this.ast.escape);
  }

  /** The words of SHELL that hold for an instruction; those of a comment that declares another shell go before. */
  getShell(instruction: Instruction): readonly string[] {
    return this.#declaredShells?.at(instruction.range[0]) ?? this.getEnvironment(instruction).shell;
  }

  /** Whether there is a program that checks scripts. Who asks in vain counts as having left scripts unchecked. */
  canCheckScripts(): boolean {
    if (this.#checkScripts === null) this.#hasUncheckedScripts = true;
    return this.#checkScripts !== null;
  }

  /** What a program that checks scripts says about each of these; null for one of which nothing is known, or not yet. */
  checkScripts(scripts: readonly string[]): readonly (readonly ScriptFinding[] | null)[] {
    const answers = this.#checkScripts?.(scripts) ?? scripts.map(() => null);
    if (answers.includes(null)) this.#hasUncheckedScripts = true;
    return answers;
  }

  /** Whether something may be wrong in scripts that nobody has been told of: no program for it could be run. */
  get hasUncheckedScripts(): boolean {
    return this.#hasUncheckedScripts;
  }

  /** The names of all programs that RUN instructions call, those in ONBUILD too. */
  get programs(): ReadonlySet<string> {
    return (this.#programs ??= programsOf(this));
  }

  /** What a line that a fix adds ends with: CRLF where the file has any. */
  get lineBreak(): '\n' | '\r\n' {
    return (this.#lineBreak ??= this.text.includes('\r\n') ? '\r\n' : '\n');
  }

  /** What happens to the files of a stage, in order, without what it inherits. */
  getFileFlow(stage: BuildStage): readonly FlowStep[] {
    const flows = (this.#fileFlows ??= new Map<BuildStage, readonly FlowStep[]>());
    let flow = flows.get(stage);
    if (!flow) flows.set(stage, (flow = ownFileFlow(stage, this)));
    return flow;
  }

  /**
   * What `workOut` says about a part of the file (a stage, an instruction, ...); worked out when it is first asked for. So
   * rules can share facts of their own.
   */
  factOf<Part extends object, Fact>(part: Part, workOut: (part: Part, sourceCode: SourceCode) => Fact): Fact {
    let facts = this.#facts.get(workOut) as Map<Part, Fact> | undefined;
    if (!facts) this.#facts.set(workOut, (facts = new Map()));
    let fact = facts.get(part);
    if (fact === undefined) facts.set(part, (fact = workOut(part, this)));
    return fact;
  }

  /** The stage that a node stands in; null before the first FROM. */
  getStage(node: Pick<Node, 'range'>): BuildStage | null {
    return this.buildGraph.stageAt(node.range[0]);
  }

  #getGlobals(): GlobalScope {
    return (this.#globals ??= createGlobalScope(this.ast));
  }

  #getLineIndex(): LineIndex {
    return (this.#lineIndex ??= new LineIndex(this.text));
  }
}

/** One by one: a call takes no hundred thousand arguments. */
function instructionsOf({ preamble, stages }: Dockerfile): Instruction[] {
  const all = [...preamble];
  for (const { from, instructions } of stages) {
    all.push(from);
    for (const instruction of instructions) all.push(instruction);
  }
  return all;
}

function programsOf(sourceCode: SourceCode): Set<string> {
  const programs = new Set<string>();
  for (const instruction of sourceCode.instructions) {
    const inner = withoutOnbuild(instruction);
    if (inner.type !== 'RunInstruction') continue;
    for (const { command } of sourceCode.getCommands(inner)) programs.add(command.name);
  }
  return programs;
}

/** How many comments start before an offset. */
function countBefore(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((comments[middle]?.range[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

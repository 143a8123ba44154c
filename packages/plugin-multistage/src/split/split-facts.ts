import type { Instruction } from '@dflint/parser';
import type { BuildStage, BuildStep, CommandFacts, ImageReference, SourceCode } from '@dflint/semantics';
import { concatMap, joinPath, resolvePath } from '@dflint/semantics';
import { MissingFact } from './missing-fact.ts';

/** What a split is planned from: the one stage of a file, read once. */
export class SplitFacts {
  readonly sourceCode: SourceCode;
  readonly stage: BuildStage;
  readonly image: ImageReference;
  readonly instructions: readonly Instruction[];
  /** The WORKDIR of the image itself. */
  readonly imageWorkdir: string;
  /** The WORKDIR in force at the end. */
  readonly workdir: string;
  /** What USER says last; null without one. */
  readonly user: string | null;
  #commands: readonly CommandFacts[] | null = null;
  #steps: readonly BuildStep[] | null = null;

  /**
   * Reads the one stage of a file.
   * @throws MissingFact for a base image whose name is not known, and for instructions that a split cannot keep.
   */
  constructor(sourceCode: SourceCode) {
    const [stage] = sourceCode.buildGraph.stages;
    if (stage?.base.kind !== 'image' || !stage.base.image)
      throw new MissingFact('which image it starts from');
    const { image } = stage.base;
    if (!image.isComplete) throw new MissingFact(`which image ${image.text} is`);
    const { ast } = sourceCode;
    if (ast.errors.length > 0) throw new MissingFact('what is meant where its syntax is wrong');
    if (ast.escape !== '\\') throw new MissingFact('how a POSIX shell takes its lines');
    const { instructions } = stage.node;
    if (instructions.some(({ type }) => type === 'OnbuildInstruction'))
      throw new MissingFact('what its ONBUILD triggers will build');
    this.sourceCode = sourceCode;
    this.stage = stage;
    this.image = image;
    this.instructions = instructions;
    this.imageWorkdir = workdirOfImage(image);
    let workdir = this.imageWorkdir;
    let user: string | null = null;
    for (const instruction of instructions) {
      if (instruction.type === 'UserInstruction')
        user = sourceCode.expand(instruction.user, instruction).text;
      else if (instruction.type === 'WorkdirInstruction') {
        const { value } = sourceCode.expand(instruction.path, instruction);
        const environment = sourceCode.getEnvironment(instruction);
        if (value === null || environment.isWindows)
          throw new MissingFact(`the folder of ${sourceCode.getText(instruction)}`);
        workdir = resolvePath(environment, value) ?? joinPath(this.imageWorkdir, value);
      }
    }
    this.workdir = workdir;
    this.user = user;
  }

  /** All commands of RUN instructions, in order. */
  get commands(): readonly CommandFacts[] {
    return (this.#commands ??= concatMap(this.instructions, item =>
      item.type === 'RunInstruction' ? this.sourceCode.getCommands(item) : [],
    ));
  }

  get steps(): readonly BuildStep[] {
    return (this.#steps ??= concatMap(this.commands, ({ build }) => (build ? [build] : [])));
  }
}

/** The WORKDIR that official images set: their Dockerfiles. Others start at the root. */
function workdirOfImage({ name }: ImageReference): string {
  if (name === 'golang') return '/go';
  return name === 'gradle' ? '/home/gradle' : '/';
}

/** A path as semantics gives it, with the WORKDIR and the variables of official images filled in. */
export function placePath(path: string, { imageWorkdir, image }: SplitFacts): string {
  if (path.startsWith('/')) return path;
  const filled = path
    .replace(/^\$\{WORKDIR\}/, imageWorkdir === '/' ? '' : imageWorkdir)
    .replace(/^\$\{GOPATH\}/, image.name === 'golang' ? '/go' : '$&');
  return filled === '' ? '/' : filled;
}

/** Line (from 1) of an offset. */
export function lineOf(offset: number, sourceCode: SourceCode): number {
  return sourceCode.getLocFromIndex(offset).line;
}

/** A command as a message names it. */
export function labelOf({ command }: CommandFacts): string {
  const words = [command.name, ...command.args.map(word => word.text)].join(' ');
  return words.length > 40 ? `${words.slice(0, 37)}...` : words;
}

import type { AddInstruction, CopyInstruction, Instruction, RunInstruction } from '@dflint/parser';
import type { BuildStage, CommandFacts, DependencyInstall, SourceCode } from '@dflint/semantics';
import { copyDestination, dependencyInstall, liesWithin, stageInstructions } from '@dflint/semantics';

type Copy = CopyInstruction | AddInstruction;

/** That dependencies are installed only after the whole build context is there. */
export interface LateInstall {
  stage: BuildStage;
  /** The COPY of the whole context, and the folder that it goes to. */
  copy: Copy;
  folder: string;
  run: RunInstruction;
  facts: CommandFacts;
  install: DependencyInstall;
}

/** `COPY . .`, `ADD ./ /app`, `COPY * ./` */
const WHOLE_CONTEXT = /^(?:\.?\/)*(?:\.|\*{1,2})?\/?$/;

/** The first install behind each COPY of the whole context, which every change of the context repeats. */
export function lateInstalls(sourceCode: SourceCode): LateInstall[] {
  const found: LateInstall[] = [];
  if (!sourceCode.buildGraph.stages.some(runsBehindContext)) return found;
  /** What has been installed at the end of each stage, before the context came. */
  const early = new Map<BuildStage, ReadonlySet<string>>();
  for (const stage of sourceCode.buildGraph.stages) {
    const done = new Set(stage.base.kind === 'stage' ? early.get(stage.base.stage) : []);
    early.set(stage, done);
    let copy: Copy | null = null;
    for (const instruction of stageInstructions(stage)) {
      if (isCopyOfContext(instruction)) copy = instruction;
      if (instruction.type !== 'RunInstruction') continue;
      for (const facts of sourceCode.getCommands(instruction)) {
        const install = facts.command.context.conditional ? null : dependencyInstall(facts);
        if (!install) continue;
        const key = `${install.family} ${facts.command.cwd} ${install.manifests.join(' ')}`;
        if (!copy) done.add(key);
        // What is installed again adds what the first time left out.
        if (!copy || done.has(key) || keepsCache(instruction)) continue;
        const folder = copyDestination(copy, sourceCode);
        if (!liesWithin({ path: facts.command.cwd, glob: false }, folder)) continue;
        found.push({ stage, copy, folder, run: instruction, facts, install });
        copy = null;
      }
    }
  }
  return found;
}

/** Whether a stage runs anything after the whole context was copied. */
function runsBehindContext(stage: BuildStage): boolean {
  let isCopied = false;
  for (const instruction of stageInstructions(stage)) {
    if (isCopied && instruction.type === 'RunInstruction') return true;
    isCopied ||= isCopyOfContext(instruction);
  }
  return false;
}

function isCopyOfContext(instruction: Instruction): instruction is Copy {
  return (
    (instruction.type === 'CopyInstruction' || instruction.type === 'AddInstruction') &&
    instruction.heredocs.length === 0 &&
    !instruction.flags.some(({ name }) => name === 'from') &&
    instruction.sources.some(({ value }) => WHOLE_CONTEXT.test(value))
  );
}

/** With a cache mount, what was fetched once is there still. */
function keepsCache({ flags }: RunInstruction): boolean {
  return flags.some(({ options }) =>
    options.some(({ key, value }) => key === 'type' && value?.value === 'cache'),
  );
}

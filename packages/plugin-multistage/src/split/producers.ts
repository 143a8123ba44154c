import type { AddInstruction, CopyInstruction, Instruction } from '@dflint/parser';
import type { BuildOutput, BuildStep, CommandFacts, FileAction } from '@dflint/semantics';
import {
  baseName,
  buildOutputs,
  isBuildOutput,
  isInside,
  liesWithin,
  normalizePath,
  parentPath,
  resolveSymbolicPath,
} from '@dflint/semantics';
import { placePath } from './split-facts.ts';
import type { SplitFacts } from './split-facts.ts';

/** What made a file of the stage, as far as its instructions tell. */
export interface Producer {
  /** A build step, a command that copies, moves or creates it, a download, or a COPY from the context. */
  kind: 'build' | 'command' | 'download' | 'context';
  instruction: Instruction;
  facts: CommandFacts | null;
  step: BuildStep | null;
}

/** The last instruction that makes a file, or null. Linear in the stage. */
export function producerOf(path: string, facts: SplitFacts): Producer | null {
  const { instructions, sourceCode } = facts;
  const outputs = sourceCode.factOf(facts, outputsOfCommands);
  for (let i = instructions.length - 1; i >= 0; i--) {
    const instruction = instructions[i];
    if (instruction?.type === 'RunInstruction') {
      const commands = sourceCode.getCommands(instruction);
      for (let j = commands.length - 1; j >= 0; j--) {
        const item = commands[j];
        const kind = item && kindOf(path, item, outputs.get(item) ?? [], facts);
        if (kind) return { kind, instruction, facts: item, step: item.build };
      }
    } else if (instruction?.type === 'CopyInstruction' || instruction?.type === 'AddInstruction') {
      if (isPutBy(path, instruction, facts)) return { kind: 'context', instruction, facts: null, step: null };
    }
  }
  return null;
}

function kindOf(
  path: string,
  { files }: CommandFacts,
  outputs: readonly BuildOutput[],
  facts: SplitFacts,
): Producer['kind'] | null {
  const action = files.findLast(each => makes(path, each, facts));
  if (!action) return outputs.some(output => isBuildOutput(path, output)) ? 'build' : null;
  const isDownload = action.kind === 'download' || action.kind === 'unpack' || action.kind === 'clone';
  return isDownload ? 'download' : 'command';
}

/** What commands build or install, below the prefix that the build was configured with. */
function outputsOfCommands(facts: SplitFacts): ReadonlyMap<CommandFacts, readonly BuildOutput[]> {
  const outputs = new Map<CommandFacts, readonly BuildOutput[]>();
  const prefix = configuredPrefix(facts);
  for (const item of facts.commands) {
    const { command, build } = item;
    const isInstall = command.name === 'cmake' && command.args.some(({ text }) => text === '--install');
    if (!build && !isInstall && command.name !== 'jar') continue;
    const placed = buildOutputs({ command }).map(output => ({
      ...output,
      path: output.path === '/usr/local' ? prefix : placePath(output.path, facts),
    }));
    outputs.set(item, placed);
  }
  return outputs;
}

/** `./configure --prefix=/opt/x`, `cmake -DCMAKE_INSTALL_PREFIX=/opt/x`; /usr/local without. */
export function configuredPrefix({ commands }: SplitFacts): string {
  for (const { command } of commands.toReversed())
    for (const { text } of command.args) {
      if (!text.startsWith('-')) continue;
      const path = /^(?:--prefix|-DCMAKE_INSTALL_PREFIX(?::\w+)?)=(\/.+)$/.exec(text)?.[1];
      if (path !== undefined) return normalizePath(path);
    }
  return '/usr/local';
}

function makes(path: string, { kind, targets, sources }: FileAction, facts: SplitFacts): boolean {
  if (kind === 'remove') return false;
  return targets.some(target => {
    const place = placePath(target.path, facts);
    if (kind === 'unpack' || kind === 'clone') return isInside(path, place);
    if (place === path) return true;
    // Into a folder, under their own names.
    if (kind === 'download' || kind === 'create' || parentPath(path) !== place) return false;
    const name = baseName(path);
    return sources.some(source =>
      liesWithin({ path: `/${baseName(source.path)}`, glob: source.glob }, `/${name}`),
    );
  });
}

/** Where a COPY or ADD puts its files: absolute. */
export function destinationOf(instruction: CopyInstruction | AddInstruction, facts: SplitFacts): string {
  const { sourceCode } = facts;
  const { workdirText } = sourceCode.getEnvironment(instruction);
  const { text } = sourceCode.expand(instruction.destination, instruction);
  return placePath(resolveSymbolicPath(workdirText, text), facts);
}

/** Whether a COPY from the context is known to put a file there, or puts a whole folder around it. */
function isPutBy(path: string, instruction: CopyInstruction | AddInstruction, facts: SplitFacts): boolean {
  const destination = destinationOf(instruction, facts);
  if (destination === path) return true;
  if (!isInside(path, destination)) return false;
  return instruction.sources.some(word => {
    const { text } = facts.sourceCode.expand(word, instruction);
    const name = baseName(text.replace(/\/+$/, ''));
    return (
      name === '' || name === '.' || name.includes('*') || !name.includes('.') || name === baseName(path)
    );
  });
}

/** The folders of a PATH that official images and tools set, in the order in which they are searched. */
function searchPath(facts: SplitFacts): string[] {
  const folders = ['/usr/local/bin', '/usr/local/sbin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'];
  const tools = ['/go/bin', '/root/go/bin', '/usr/local/cargo/bin', '/root/.cargo/bin'];
  const last = facts.instructions.at(-1);
  const path = last && facts.sourceCode.getEnvironment(last).lookup('PATH')?.text;
  const own = path?.split(':').filter(folder => folder.startsWith('/') || folder.startsWith('${')) ?? [];
  return [...own.map(folder => placePath(folder, facts)), ...folders, ...tools];
}

/** A program of the container as a file of the stage; null when nothing of the stage made it. */
export function programFile(
  { text, cwd }: { text: string; cwd: string },
  facts: SplitFacts,
): { path: string; producer: Producer } | null {
  const candidates = text.includes('/')
    ? [resolveSymbolicPath(cwd, text)]
    : searchPath(facts).map(folder => `${folder}/${text}`);
  // A folder of the context may hold a program of that name; what is known to make one comes first.
  let fromContext: { path: string; producer: Producer } | null = null;
  for (const path of candidates) {
    const producer = producerOf(path, facts);
    if (!producer) continue;
    if (producer.kind !== 'context') return { path, producer };
    if (text.includes('/') || !/^\/(?:usr\/)?s?bin$/.test(parentPath(path)))
      fromContext ??= { path, producer };
  }
  return fromContext;
}

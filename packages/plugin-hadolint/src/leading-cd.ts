import { isAbsolutePath } from '@dflint/semantics';
import type { SimpleCommand } from '@dflint/semantics';
import type { RunInstruction, SourceCode } from '@dflint/core/rule';

/** A `cd folder &&` at the start of a RUN. */
interface LeadingFolder {
  folder: string;
  /** Offsets of what a WORKDIR stands for. */
  range: [number, number];
  /** The folder that the instructions behind the RUN need again; null where they do not. */
  back: string | null;
}

/** Where the folder before matters: a way back to it, or `&`, behind which it is in force again. */
const oldFolder = /\bcd -|\bOLDPWD\b|(?:^|[^&<>|])&(?![&>])/;

/** Whether a mount lies below the working directory, and so elsewhere behind a WORKDIR. */
function hasRelativeMount({ flags }: RunInstruction): boolean {
  return flags.some(({ options }) =>
    options.some(
      ({ key, value }) =>
        /^(target|dst|destination)$/.test(key) && value !== null && !isAbsolutePath(value.value),
    ),
  );
}

/** The folder that a RUN changes to before anything else; null where a WORKDIR could change what the file means. */
export function leadingFolder(
  { args, range }: SimpleCommand,
  run: RunInstruction,
  sourceCode: SourceCode,
): LeadingFolder | null {
  const [folder] = args;
  if (!folder || args.length > 1 || range[0] !== run.command.range[0] || run.heredocs.length > 0) return null;
  const isPlain = sourceCode.getText(folder) === folder.text && /^\/[\w./-]*$/.test(folder.text);
  const rest = sourceCode.text.slice(range[1], run.range[1]);
  const and = /^(?:[ \t]|\\\r?\n)*&&(?:[ \t]|\\\r?\n)*/.exec(rest)?.[0];
  if (!isPlain || and === undefined || oldFolder.test(rest) || hasRelativeMount(run)) return null;
  // Without the `cd` in front, they would end the instruction.
  if (/^(?:#|\r?\n)/.test(rest.slice(and.length))) return null;
  const back = folderBehind(run, sourceCode);
  return back === undefined ? null : { folder: folder.text, range: [range[0], range[1] + and.length], back };
}

/** The working directory that has to hold behind a RUN; null where none matters, undefined where it is not known. */
function folderBehind(run: RunInstruction, sourceCode: SourceCode): string | null | undefined {
  const stage = sourceCode.getStage(run);
  if (!stage) return undefined;
  const { instructions } = stage.node;
  const next = instructions[instructions.indexOf(run) + 1];
  if (next?.type === 'WorkdirInstruction' && isAbsolutePath(next.path.value)) return null;
  if (!next && !stage.isTarget && stage.dependents.every(({ kind }) => kind !== 'from')) return null;
  return sourceCode.getEnvironment(run).workdir ?? undefined;
}

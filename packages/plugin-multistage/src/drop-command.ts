import type { RuleFix, RuleFixer } from '@dflint/core/rule';
import type { SimpleCommand, SourceCode, WastedCleanup } from '@dflint/semantics';
import { removalOf, runSegments } from './split/run-segments.ts';
import type { Segment } from './split/run-segments.ts';
import { lineEnd, startWithComments } from './stage-text.ts';

/**
 * The RUN without a command that cleans up in vain, or without those of its arguments that do; without the RUN if nothing
 * is left of it. Null where the command cannot be taken out by itself: in a condition, a pipeline, or built by variables.
 */
export function dropCleanup(
  cleanup: WastedCleanup,
  sourceCode: SourceCode,
  fixer: RuleFixer,
): RuleFix | RuleFix[] | null {
  const { step, command, words } = cleanup;
  const run = step.instruction;
  // The trigger of an ONBUILD has nothing to stand in without its RUN.
  if (run.type !== 'RunInstruction' || !step.stage.node.instructions.includes(run)) return null;
  if (words) return dropWords(words, command, sourceCode, fixer);
  const segments = runSegments(run, sourceCode);
  const segment = segments.find(({ commands }) => commands[0]?.command === command);
  if (segment?.commands.length !== 1 || !isWhole(segment, command)) return null;
  const isRest = segments.every(other => other === segment || isSetting(other));
  const { text } = sourceCode;
  if (isRest) return fixer.removeRange([startWithComments(run, sourceCode), lineEnd(text, run.range[1])]);
  return fixer.removeRange(removalOf(segment, segments, text));
}

/** Whether a segment is this command and no more: no group or redirection of several around it. */
function isWhole({ range }: Segment, command: SimpleCommand): boolean {
  return command.range[0] === range[0] && command.range[1] === range[1];
}

/** `set -ex`, `export X=y`, `cd /tmp`: of no use for themselves. */
function isSetting({ commands }: Segment): boolean {
  return commands.every(({ command }) => /^(set|export|cd|shopt|umask)$/.test(command.name));
}

function dropWords(
  words: NonNullable<WastedCleanup['words']>,
  command: SimpleCommand,
  { text }: SourceCode,
  fixer: RuleFixer,
): RuleFix[] | null {
  const ranges = words.map(word => word.range);
  // Several arguments may come from one word (`{a,b}`, `$list`), of which the others are needed.
  const isShared = command.args.some(
    arg => !words.includes(arg) && ranges.some(range => range[0] === arg.range[0]),
  );
  if (isShared) return null;
  const unique = ranges.filter((range, index) => ranges.findIndex(other => other[0] === range[0]) === index);
  return unique.map(([start, end]) => {
    const blank = /(?:[ \t]|[\\`][ \t]*\r?\n)*$/.exec(text.slice(0, start))?.[0].length ?? 0;
    return fixer.removeRange([start - blank, end]);
  });
}

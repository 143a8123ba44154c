import type { Instruction } from '@dflint/parser';
import { createSourceCode, wastedCleanups } from '@dflint/semantics';
import type { SourceCode, SourceCodeOptions } from '@dflint/semantics';
import { lineEnd, lineStart } from '../stage-text.ts';
import { removalsOf, runSegments } from './run-segments.ts';

/** A file whose builder stages do not tidy up behind themselves: they are thrown away whole. */
export function dropCleanups(text: string, options: SourceCodeOptions): SourceCode {
  const sourceCode = createSourceCode(text, options);
  const cuts: [number, number][] = [];
  for (const stage of sourceCode.buildGraph.stages) {
    if (stage.role !== 'builder') continue;
    const cleanups = wastedCleanups(stage, sourceCode);
    const wasted = new Set(cleanups.map(({ command }) => command.range[0]));
    const tidying = new Set<Instruction>(cleanups.map(({ step }) => step.instruction));
    for (const instruction of stage.node.instructions) {
      if (instruction.type !== 'RunInstruction' || !tidying.has(instruction)) continue;
      const segments = runSegments(instruction, sourceCode);
      const removed = segments.filter(
        ({ commands }) =>
          commands.length > 0 && commands.every(({ command }) => wasted.has(command.range[0])),
      );
      if (removed.length === 0) continue;
      if (removed.length === segments.length)
        cuts.push([lineStart(text, instruction.range[0]), lineEnd(text, instruction.range[1])]);
      else {
        cuts.push(...removalsOf(removed, segments, text));
      }
    }
  }
  if (cuts.length === 0) return sourceCode;
  const cleaned = cuts
    .toSorted((a, b) => b[0] - a[0])
    .reduce((result, [start, end]) => result.slice(0, start) + result.slice(end), text);
  return createSourceCode(cleaned, options);
}

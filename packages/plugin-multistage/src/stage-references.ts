import type { Instruction } from '@dflint/parser';
import { isLiteral } from '@dflint/semantics';
import type { BuildGraph, Edge, SourceCode } from '@dflint/semantics';

/** Whether a reference counts stages: `COPY --from=0`. Only COPY and ADD can. */
export function isByIndex({ kind, word }: Edge): boolean {
  return kind === 'copy' && /^[-+]?\d+$/.test(word.value) && isLiteral(word);
}

/** Whether a COPY, ADD or mount of a file names where it takes files from: most files have no more than their FROM. */
export function namesOrigins({ stages, edges }: BuildGraph): boolean {
  return edges.length > stages.length;
}

/**
 * The triggers of a file's ONBUILDs. BuildKit reads the stages that they name in the file that builds on the image
 * (`initOnBuildTriggers` of frontend/dockerfile/dockerfile2llb/convert.go).
 */
export function triggersOf({ instructions }: SourceCode): Set<Instruction> {
  const triggers = new Set<Instruction>();
  for (const instruction of instructions) {
    let inner = instruction;
    while (inner.type === 'OnbuildInstruction') {
      inner = inner.instruction;
      triggers.add(inner);
    }
  }
  return triggers;
}

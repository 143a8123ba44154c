import type { BuildStage } from './build-graph.ts';
import type { SourceCode } from './source-code.ts';

/** Whether a WORKDIR is in force at the end of a stage: one of its own, or of a stage that it starts from. */
export function endsWithWorkdir({ node, base }: BuildStage, sourceCode: SourceCode): boolean {
  if (node.instructions.some(({ type }) => type === 'WorkdirInstruction')) return true;
  return base.kind === 'stage' && sourceCode.factOf(base.stage, endsWithWorkdir);
}

import type { Node, SourceCode } from '@dflint/core/rule';

/** In which stages a rule looks: in all, in those that ship, or in those that are thrown away. */
export type Stages = 'all' | 'shipped' | 'builder';

/** The options of a rule that has `stages` as its only one. */
export type StagesOptions = [{ stages: Stages }];

/** The schema of the options of a rule that has `stages` as its only one. */
export const stagesSchema = {
  type: 'object',
  properties: {
    stages: {
      enum: ['all', 'shipped', 'builder'],
      description: 'Which stages to look at: all, those that ship, or those that are thrown away.',
    },
  },
  additionalProperties: false,
} as const;

/** Whether a rule that looks at these stages is to look at a node. */
export function isInStages(node: Node, stages: Stages, sourceCode: SourceCode): boolean {
  return stages === 'all' || sourceCode.getStage(node)?.role === stages;
}

/** Whether an instruction is the trigger of an ONBUILD: it runs in another build. */
export function isTrigger(instruction: Node): boolean {
  return instruction.parent?.type === 'OnbuildInstruction';
}

import type { Instruction, RunInstruction, SourceCode } from '@dflint/core/rule';
import { createRule } from '../create-rule.ts';
import { isInStages, stagesSchema, type StagesOptions } from '../stages.ts';

/** The flags of a RUN as one text, in whatever order they stand. */
function flagsOf({ flags }: RunInstruction, sourceCode: SourceCode): string {
  if (flags.length === 0) return '';
  return flags
    .map(flag => sourceCode.getText(flag))
    .sort()
    .join(' ');
}

export default createRule<StagesOptions, 'consecutive'>({
  name: 'no-consecutive-run',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow a RUN of one command directly behind another' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: { consecutive: 'This RUN and the one on line {{line}} make two layers. Join them with "&&".' },
    aliases: ['DL3059'],
  },
  create(context, [{ stages }]) {
    const { sourceCode } = context;
    const isSingle = (run: RunInstruction): boolean => sourceCode.getCommands(run).length === 1;

    function checkAll(instructions: readonly Instruction[]): void {
      let before: RunInstruction | null = null;
      for (const node of instructions) {
        if (node.type !== 'RunInstruction') {
          before = null;
          continue;
        }
        if (
          before &&
          isSingle(before) &&
          isSingle(node) &&
          flagsOf(before, sourceCode) === flagsOf(node, sourceCode)
        ) {
          context.report({ node, messageId: 'consecutive', data: { line: before.loc.start.line } });
        } else before = node;
      }
    }

    return {
      Stage(node) {
        if (isInStages(node, stages, sourceCode)) checkAll(node.instructions);
      },
    };
  },
});

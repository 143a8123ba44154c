import type { Instruction, RunInstruction } from '@dflint/core/rule';
import { createRule } from '../create-rule.ts';
import { isInStages, stagesSchema, type StagesOptions } from '../stages.ts';

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
    const flagsOf = ({ flags }: RunInstruction): string =>
      flags
        .map(flag => sourceCode.getText(flag))
        .sort()
        .join(' ');

    function checkAll(instructions: readonly Instruction[]): void {
      let before: RunInstruction | null = null;
      for (const node of instructions) {
        if (node.type !== 'RunInstruction') {
          before = null;
          continue;
        }
        const isSingle = sourceCode.getCommands(node).length === 1;
        if (
          before &&
          isSingle &&
          sourceCode.getCommands(before).length === 1 &&
          flagsOf(before) === flagsOf(node)
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

import type { UserInstruction } from '@dflint/core/rule';
import type { BuildStage } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { isInStages, stagesSchema, type StagesOptions } from '../stages.ts';

const root = /^(root|0)(:|$)/;

function lastUser({ node }: BuildStage): UserInstruction | undefined {
  return node.instructions.findLast(instruction => instruction.type === 'UserInstruction');
}

/** Whether the user at the end of a stage is that of an image: of this stage, or of one that starts from it. */
function isFinal(stage: BuildStage): boolean {
  const open = [stage];
  for (let next = open.pop(); next; next = open.pop()) {
    const derived = next.dependents.filter(({ kind }) => kind === 'from').map(edge => edge.stage);
    if (next.isTarget || derived.length === 0) return true;
    open.push(...derived.filter(each => !lastUser(each)));
  }
  return false;
}

export default createRule<StagesOptions, 'root'>({
  name: 'no-last-user-root',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow ending with `USER root`', recommended: true },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      root: 'From here on all runs as root, the program of the image included. End with another USER.',
    },
    aliases: ['DL3002'],
  },
  create(context, [{ stages }]) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const stage of sourceCode.buildGraph.stages) {
          const node = lastUser(stage);
          if (!node || !root.test(sourceCode.expand(node.user, node).text)) continue;
          if (!isInStages(node, stages, sourceCode) || !isFinal(stage)) continue;
          context.report({ node, messageId: 'root' });
        }
      },
    };
  },
});

import type { BuildStage } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { isInStages, stagesSchema, type StagesOptions } from '../stages.ts';

export default createRule<StagesOptions, 'missing'>({
  name: 'require-healthcheck',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require a HEALTHCHECK' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      missing:
        'Nothing tells whether a container of this image works. Add a HEALTHCHECK, or HEALTHCHECK NONE.',
    },
    aliases: ['DL3057'],
  },
  create(context, [{ stages }]) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        const checked = new Set<BuildStage>();
        for (const stage of sourceCode.buildGraph.stages) {
          if (!stage.node.instructions.some(({ type }) => type === 'HealthcheckInstruction')) continue;
          // What a stage starts from is checked by it, too.
          let each = stage;
          while (!checked.has(each)) {
            checked.add(each);
            if (each.base.kind === 'stage') each = each.base.stage;
          }
        }
        for (const stage of sourceCode.buildGraph.stages) {
          const { base, node } = stage;
          if (base.kind === 'stage' && checked.has(base.stage)) checked.add(stage);
          if (checked.has(stage) || !isInStages(node, stages, sourceCode)) continue;
          context.report({ node: node.from, messageId: 'missing' });
        }
      },
    };
  },
});

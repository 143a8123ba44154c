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
        const { stages: all } = sourceCode.buildGraph;
        const checked = new Set<BuildStage>();
        // What a stage with a check starts from needs none of its own; what else starts from there does.
        const continued = new Set<BuildStage>();
        for (const stage of all) {
          const { base, node } = stage;
          const hasCheck = node.instructions.some(({ type }) => type === 'HealthcheckInstruction');
          if (hasCheck || (base.kind === 'stage' && checked.has(base.stage))) checked.add(stage);
          if (!hasCheck) continue;
          let each = stage;
          while (each.base.kind === 'stage' && !continued.has(each.base.stage)) {
            each = each.base.stage;
            continued.add(each);
          }
        }
        for (const stage of all) {
          const { node } = stage;
          if (checked.has(stage) || continued.has(stage) || !isInStages(node, stages, sourceCode)) continue;
          context.report({ node: node.from, messageId: 'missing' });
        }
      },
    };
  },
});

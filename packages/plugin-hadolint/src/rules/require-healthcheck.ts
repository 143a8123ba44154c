import type { BuildStage } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { isInStages, stagesSchema, type StagesOptions } from '../stages.ts';

/** Whether a stage says itself how containers are checked. */
function hasCheck({ node }: BuildStage): boolean {
  return node.instructions.some(({ type }) => type === 'HealthcheckInstruction');
}

/** The stages that need no check of their own. */
function coveredStages(stages: readonly BuildStage[]): Set<BuildStage> {
  const own = stages.filter(hasCheck);
  const covered = new Set(own);
  if (own.length === 0) return covered;
  for (const stage of stages)
    if (stage.base.kind === 'stage' && covered.has(stage.base.stage)) covered.add(stage);
  // What a stage with a check starts from needs none of its own; what else starts from there does.
  const continued = new Set<BuildStage>();
  for (const stage of own) {
    let { base } = stage;
    while (base.kind === 'stage' && !continued.has(base.stage)) {
      continued.add(base.stage);
      ({ base } = base.stage);
    }
  }
  for (const stage of continued) covered.add(stage);
  return covered;
}

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
        const covered = coveredStages(all);
        for (const stage of all) {
          const { node } = stage;
          if (covered.has(stage) || !isInStages(node, stages, sourceCode)) continue;
          context.report({ node: node.from, messageId: 'missing' });
        }
      },
    };
  },
});

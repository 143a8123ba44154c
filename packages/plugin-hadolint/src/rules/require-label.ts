import { chainOf } from '@dflint/semantics';
import type { BuildStage } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { labelSchemaProperty, type LabelSchema } from '../labels.ts';
import { isInStages, stagesSchema, type Stages } from '../stages.ts';

function labelsOf(stage: BuildStage): Set<string> {
  const pairs = stage.node.instructions.flatMap(each => (each.type === 'LabelInstruction' ? each.pairs : []));
  return new Set(pairs.map(({ key }) => key.value));
}

export default createRule<[{ labelSchema: LabelSchema; stages: Stages }], 'missing'>({
  name: 'require-label',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require the labels of the schema', recommended: true },
    schema: [
      {
        type: 'object',
        properties: { labelSchema: labelSchemaProperty, ...stagesSchema.properties },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ labelSchema: {}, stages: 'shipped' }],
    messages: { missing: 'The image has no label {{label}}, which the schema wants. Add it.' },
    aliases: ['DL3049'],
  },
  create(context, [{ labelSchema, stages }]) {
    const { sourceCode } = context;
    const wanted = Object.keys(labelSchema);
    if (wanted.length === 0) return {};
    return {
      Dockerfile() {
        for (const stage of sourceCode.buildGraph.stages) {
          const bases = stage.dependents.filter(({ kind }) => kind === 'from').map(edge => edge.stage);
          // What another stage starts from is no image of its own, unless it is built as one.
          if (!stage.isTarget && bases.length > 0) continue;
          const { from } = stage.node;
          if (!isInStages(from, stages, sourceCode)) continue;
          const present = chainOf(stage).map(labelsOf);
          for (const label of wanted) {
            if (present.some(labels => labels.has(label))) continue;
            context.report({ node: from, messageId: 'missing', data: { label } });
          }
        }
      },
    };
  },
});

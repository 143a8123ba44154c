import { createRule } from '../create-rule.ts';
import { eachLabel, labelName, labelSchemaProperty, type LabelSchema } from '../labels.ts';
import { shorten } from '../messages.ts';

export default createRule<[{ labelSchema: LabelSchema; strictLabels: boolean }], 'unknown'>({
  name: 'no-unknown-label',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow labels that are not in the schema', recommended: 'strict' },
    schema: [
      {
        type: 'object',
        properties: {
          labelSchema: labelSchemaProperty,
          strictLabels: {
            type: 'boolean',
            description: 'Whether labels that are not in the schema are reported.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ labelSchema: {}, strictLabels: false }],
    messages: {
      unknown: '{{label}} is not among the labels of the schema. Leave it out, or add it to the schema.',
    },
    aliases: ['DL3050'],
  },
  create(context, [{ labelSchema, strictLabels }]) {
    if (!strictLabels) return {};
    return eachLabel((label, instruction) => {
      const name = labelName(label, instruction, context.sourceCode);
      if (Object.hasOwn(labelSchema, name)) return;
      context.report({ node: label.key, messageId: 'unknown', data: { label: shorten(name) } });
    });
  },
});

import { createRule } from '../create-rule.ts';
import { eachLabel, labelSchemaOptions, type LabelOptions } from '../labels.ts';

export default createRule<LabelOptions, 'empty'>({
  name: 'no-empty-label',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow empty values for the labels of the schema', recommended: true },
    schema: [labelSchemaOptions],
    defaultOptions: [{ labelSchema: {} }],
    messages: { empty: '{{label}} is empty. Give it a value, or leave it out.' },
    aliases: ['DL3051'],
  },
  create(context, [{ labelSchema }]) {
    return eachLabel(context.sourceCode, ({ name, value, node }) => {
      if (!Object.hasOwn(labelSchema, name) || value !== '') return;
      context.report({ node, messageId: 'empty', data: { label: name } });
    });
  },
});

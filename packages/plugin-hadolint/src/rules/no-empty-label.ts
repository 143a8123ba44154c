import { createRule } from '../create-rule.ts';
import { eachLabel, labelName, labelSchemaOptions, labelValue, type LabelOptions } from '../labels.ts';

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
    const { sourceCode } = context;
    if (Object.keys(labelSchema).length === 0) return {};
    return eachLabel((label, instruction) => {
      const name = labelName(label, instruction, sourceCode);
      if (!Object.hasOwn(labelSchema, name) || labelValue(label, instruction, sourceCode) !== '') return;
      context.report({ node: label, messageId: 'empty', data: { label: name } });
    });
  },
});

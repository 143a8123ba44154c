import { createRule } from '../create-rule.ts';
import { isUrl } from '../label-values.ts';
import { labelSchemaOptions, reportLabelValues, type LabelOptions } from '../labels.ts';

export default createRule<LabelOptions, 'invalid'>({
  name: 'valid-label-url',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require addresses in labels that hold one', recommended: true },
    schema: [labelSchemaOptions],
    defaultOptions: [{ labelSchema: {} }],
    messages: {
      invalid:
        '"{{value}}" in {{label}} is no address. Write one with its scheme, as in "https://example.com".',
    },
    aliases: ['DL3052'],
  },
  create(context, [{ labelSchema }]) {
    return reportLabelValues(context, labelSchema, 'url', isUrl);
  },
});

import { createRule } from '../create-rule.ts';
import { isTime } from '../label-values.ts';
import { labelSchemaOptions, reportLabelValues, type LabelOptions } from '../labels.ts';

export default createRule<LabelOptions, 'invalid'>({
  name: 'valid-label-time',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require times in labels that hold one', recommended: true },
    schema: [labelSchemaOptions],
    defaultOptions: [{ labelSchema: {} }],
    messages: {
      invalid: '"{{value}}" in {{label}} is no time by RFC 3339. Write one, as in "2024-05-01T12:00:00Z".',
    },
    aliases: ['DL3053'],
  },
  create(context, [{ labelSchema }]) {
    return reportLabelValues(context, labelSchema, 'rfc3339', isTime);
  },
});

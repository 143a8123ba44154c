import { createRule } from '../create-rule.ts';
import { isEmail } from '../label-values.ts';
import { labelSchemaOptions, reportLabelValues, type LabelOptions } from '../labels.ts';

export default createRule<LabelOptions, 'invalid'>({
  name: 'valid-label-email',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require e-mail addresses in labels that hold one', recommended: true },
    schema: [labelSchemaOptions],
    defaultOptions: [{ labelSchema: {} }],
    messages: {
      invalid: '"{{value}}" in {{label}} is no e-mail address. Write one, as in "team@example.com".',
    },
    aliases: ['DL3058'],
  },
  create(context, [{ labelSchema }]) {
    return reportLabelValues(context, labelSchema, 'email', isEmail);
  },
});

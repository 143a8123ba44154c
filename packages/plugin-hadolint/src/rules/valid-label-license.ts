import { createRule } from '../create-rule.ts';
import { isLicense } from '../label-values.ts';
import { labelSchemaOptions, reportLabelValues, type LabelOptions } from '../labels.ts';

export default createRule<LabelOptions, 'invalid'>({
  name: 'valid-label-license',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require SPDX identifiers in labels that hold a licence', recommended: true },
    schema: [labelSchemaOptions],
    defaultOptions: [{ labelSchema: {} }],
    messages: {
      invalid:
        '"{{value}}" in {{label}} is no identifier of the SPDX licence list. Write one, as in "Apache-2.0".',
    },
    aliases: ['DL3054'],
  },
  create(context, [{ labelSchema }]) {
    return reportLabelValues(context, labelSchema, 'spdx', isLicense);
  },
});

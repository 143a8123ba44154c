import { createRule } from '../create-rule.ts';
import { isHash } from '../label-values.ts';
import { labelSchemaOptions, reportLabelValues, type LabelOptions } from '../labels.ts';

export default createRule<LabelOptions, 'invalid'>({
  name: 'valid-label-hash',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require commit hashes in labels that hold one', recommended: true },
    schema: [labelSchemaOptions],
    defaultOptions: [{ labelSchema: {} }],
    messages: {
      invalid:
        '"{{value}}" in {{label}} is no commit hash. Write its 7 or 40 hexadecimal digits, in lower case.',
    },
    aliases: ['DL3055'],
  },
  create(context, [{ labelSchema }]) {
    return reportLabelValues(context, labelSchema, 'hash', isHash);
  },
});

import { createRule } from '../create-rule.ts';
import { isVersion } from '../label-values.ts';
import { labelSchemaOptions, reportLabelValues, type LabelOptions } from '../labels.ts';

export default createRule<LabelOptions, 'invalid'>({
  name: 'valid-label-version',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require semantic versions in labels that hold a version', recommended: true },
    schema: [labelSchemaOptions],
    defaultOptions: [{ labelSchema: {} }],
    messages: { invalid: '"{{value}}" in {{label}} is no semantic version. Write one, as in "1.2.3".' },
    aliases: ['DL3056'],
  },
  create(context, [{ labelSchema }]) {
    return reportLabelValues(context, labelSchema, 'semver', isVersion);
  },
});

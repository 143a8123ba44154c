import { createRule } from '../create-rule.ts';
import { placeIn } from '../place.ts';

export default createRule({
  name: 'from-as-casing',
  meta: {
    type: 'layout',
    docs: { description: 'Require AS in the letter case of its FROM', recommended: 'strict' },
    fixable: 'code',
    schema: [],
    messages: { mismatch: '"{{as}}" and "{{from}}" are not in the same letter case. Write "{{wanted}}".' },
    aliases: ['FromAsCasing'],
    check: 'instruction',
  },
  create(context) {
    return {
      FromInstruction(node) {
        const { as, keyword } = node;
        const from = keyword.value;
        let wanted: string;
        if (from === from.toLowerCase()) wanted = 'as';
        else if (from === from.toUpperCase()) wanted = 'AS';
        else return; // consistent-instruction-casing says that.
        if (!as || as.value === wanted) return;
        context.report({
          loc: placeIn(node, as),
          messageId: 'mismatch',
          data: { as: as.value, from, wanted },
          fix: fixer => fixer.replaceText(as, wanted),
        });
      },
    };
  },
});

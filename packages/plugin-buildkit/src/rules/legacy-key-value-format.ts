import type { EnvInstruction, LabelInstruction } from '@dflint/parser';
import { createRule } from '../create-rule.ts';
import { isTrigger, placeIn } from '../place.ts';
import { modernPair } from '../modern-pair.ts';

export default createRule({
  name: 'legacy-key-value-format',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require `key=value` in ENV and LABEL', recommended: true },
    fixable: 'code',
    schema: [],
    messages: {
      legacy:
        '"{{instruction}} key value" is an outdated form that can hold only one pair. Write "{{instruction}} key=value".',
    },
    aliases: ['LegacyKeyValueFormat'],
    check: 'instruction',
  },
  create(context) {
    function check(node: EnvInstruction | LabelInstruction): void {
      const [pair] = node.pairs;
      if (!node.legacy || !pair || isTrigger(node)) return;
      const modern = modernPair(pair, context.sourceCode);
      context.report({
        loc: placeIn(node, pair),
        messageId: 'legacy',
        data: { instruction: node.keyword.value },
        fix: modern === null ? null : fixer => fixer.replaceText(pair, modern),
      });
    }
    return { EnvInstruction: check, LabelInstruction: check };
  },
});

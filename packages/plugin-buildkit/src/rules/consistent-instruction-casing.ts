import type { Instruction } from '@dflint/parser';
import { createRule } from '../create-rule.ts';

function isUpperCase({ keyword: { value } }: Instruction): boolean {
  return /^[A-Z]*$/.test(value) || value === value.toUpperCase();
}

export default createRule({
  name: 'consistent-instruction-casing',
  meta: {
    type: 'layout',
    docs: {
      description: 'Require all instructions in upper case, or all in lower case',
      recommended: 'strict',
    },
    fixable: 'code',
    schema: [],
    messages: {
      minority: '"{{keyword}}" is not in the letter case of most instructions here. Write "{{wanted}}".',
    },
    aliases: ['ConsistentInstructionCasing'],
    check: 'file',
  },
  create(context) {
    return {
      Dockerfile({ preamble }) {
        const { instructions } = context.sourceCode;
        if (instructions.every(isUpperCase)) return;
        // What stands before the first FROM does not count.
        const keywords = instructions
          .slice(preamble.length)
          .filter(({ type }) => type !== 'InvalidInstruction')
          .map(({ keyword }) => keyword);
        const lower = keywords.filter(({ value }) => value === value.toLowerCase()).length;
        const upper = keywords.filter(({ value }) => value === value.toUpperCase()).length;
        for (const node of keywords) {
          const { value } = node;
          const wanted = lower > upper ? value.toLowerCase() : value.toUpperCase();
          if (value === wanted) continue;
          context.report({
            node,
            messageId: 'minority',
            data: { keyword: value, wanted },
            fix: fixer => fixer.replaceText(node, wanted),
          });
        }
      },
    };
  },
});

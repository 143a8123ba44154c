import { createRule } from '../create-rule.ts';

export default createRule({
  name: 'no-instruction-before-from',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow anything but ARG before the first FROM' },
    schema: [],
    messages: { before: '{{name}} stands before the first FROM, where only ARG can.' },
    aliases: ['DL3061'],
  },
  create(context) {
    const { preamble } = context.sourceCode.ast;
    if (preamble.length === 0) return {};
    return {
      Dockerfile() {
        for (const node of preamble) {
          if (node.type === 'ArgInstruction' || node.type === 'InvalidInstruction') continue;
          context.report({ node, messageId: 'before', data: { name: node.keyword.value.toUpperCase() } });
        }
      },
    };
  },
});

import { createRule } from '../create-rule.ts';
import { isTrigger } from '../stages.ts';

export default createRule({
  name: 'no-copied-root',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow copying the whole root of another stage or image' },
    schema: [],
    messages: {
      root: 'This copies all of "{{from}}", what was needed only to build it included. Start FROM it, or copy what is needed.',
    },
    aliases: ['DL3067'],
  },
  create(context) {
    return {
      CopyInstruction(node) {
        if (node.destination.value !== '/' || isTrigger(node)) return;
        const from = node.flags.find(({ name }) => name === 'from')?.value;
        if (!from || !node.sources.some(({ value }) => value === '/')) return;
        context.report({ node, messageId: 'root', data: { from: from.value } });
      },
    };
  },
});

import { createRule } from '../create-rule.ts';

export default createRule({
  name: 'no-ignore-pragma',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow `# hadolint ignore=...`' },
    schema: [],
    messages: {
      pragma:
        'This comment hides what hadolint and dflint have to say about the next instruction. Mend it, or set the rule in the config.',
    },
    aliases: ['DL1001'],
  },
  create(context) {
    if (!context.sourceCode.text.includes('hadolint')) return {};
    return {
      Comment(node) {
        if (!/^\s*hadolint\s+ignore\s*=\s*[DLSC\d]/.test(node.value)) return;
        context.report({ node, messageId: 'pragma' });
      },
    };
  },
});

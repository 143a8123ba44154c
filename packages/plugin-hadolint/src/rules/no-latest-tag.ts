import { createRule } from '../create-rule.ts';

export default createRule({
  name: 'no-latest-tag',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow the tag `latest` for base images', recommended: true },
    schema: [],
    messages: {
      latest:
        '{{image}} moves on, so each build starts from whatever it is that day. Give it a version or a digest.',
    },
    aliases: ['DL3007'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      FromInstruction({ image }) {
        const base = sourceCode.getStage(image)?.base;
        const reference = base?.kind === 'image' ? base.image : null;
        if (reference?.tag !== 'latest' || reference.digest !== null) return;
        context.report({ node: image, messageId: 'latest', data: { image: reference.text } });
      },
    };
  },
});

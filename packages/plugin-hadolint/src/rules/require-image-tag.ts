import { createRule } from '../create-rule.ts';

export default createRule({
  name: 'require-image-tag',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require a tag or a digest for base images', recommended: true },
    schema: [],
    messages: {
      untagged:
        '{{image}} has no tag, so each build starts from whatever it is that day. Give it a version or a digest.',
    },
    aliases: ['DL3006'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      FromInstruction({ image }) {
        const base = sourceCode.getStage(image)?.base;
        if (base?.kind !== 'image' || image.value.startsWith('$')) return;
        const reference = base.image;
        if (!reference || reference.isScratch || reference.tag !== null || reference.digest !== null) return;
        context.report({ node: image, messageId: 'untagged', data: { image: reference.text } });
      },
    };
  },
});

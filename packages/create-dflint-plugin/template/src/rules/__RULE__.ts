import { createRule } from '../create-rule.ts';

export default createRule({
  name: '__RULE__',
  meta: {
    type: 'suggestion',
    docs: { description: 'Take images of Docker Hub from a mirror', recommended: true },
    fixable: 'code',
    schema: [
      {
        type: 'object',
        properties: {
          mirror: { type: 'string', minLength: 1, description: 'The registry that mirrors Docker Hub.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ mirror: 'mirror.example.com' }],
    messages: { hub: '{{ image }} comes from Docker Hub. Take it from the mirror: {{ mirrored }}.' },
  },
  create(context, [{ mirror }]) {
    const { buildGraph } = context.sourceCode;
    return {
      FromInstruction(node) {
        const base = buildGraph.stageAt(node.range[0])?.base;
        // Not an earlier stage, nor an image of which a variable decides the name.
        if (base?.kind !== 'image' || !base.image?.isComplete || base.image.isScratch) return;
        const { text, registry, namespace } = base.image;
        if (registry !== null && registry !== 'docker.io') return;

        const path = registry === null ? text : text.slice('docker.io/'.length);
        const mirrored = `${mirror}/${namespace === null ? 'library/' : ''}${path}`;
        context.report({
          node: node.image,
          messageId: 'hub',
          data: { image: text, mirrored },
          // What a variable says is changed where the variable is set.
          fix: text === node.image.value ? fixer => fixer.replaceText(node.image, mirrored) : null,
        });
      },
    };
  },
});

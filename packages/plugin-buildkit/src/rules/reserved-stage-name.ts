import { createRule } from '../create-rule.ts';
import { placeIn } from '../place.ts';

/** `reservedStageNames` of BuildKit (frontend/dockerfile/dockerfile2llb/validations.go). */
const RESERVED = ['context', 'scratch'];

export default createRule({
  name: 'reserved-stage-name',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow `scratch` and `context` as names of stages', recommended: true },
    schema: [],
    messages: {
      reserved: '"{{name}}" means something else to Docker than a stage. Give the stage another name.',
    },
    aliases: ['ReservedStageName', 'DL3063'],
    check: 'file',
  },
  create(context) {
    return {
      FromInstruction(node) {
        const { name } = node;
        if (!name || !RESERVED.includes(name.value.toLowerCase())) return;
        context.report({ loc: placeIn(node, name), messageId: 'reserved', data: { name: name.value } });
      },
    };
  },
});

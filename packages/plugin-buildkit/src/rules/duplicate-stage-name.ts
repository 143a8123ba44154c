import { createRule } from '../create-rule.ts';
import { placeIn } from '../place.ts';

export default createRule({
  name: 'duplicate-stage-name',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow two stages of the same name', recommended: true },
    schema: [],
    messages: {
      duplicate:
        'The stage name "{{name}}" is taken (line {{line}}), and means this stage from here on. Give this one a name of its own.',
    },
    aliases: ['DuplicateStageName', 'DL3024'],
    check: 'file',
  },
  create(context) {
    if (context.sourceCode.ast.stages.length < 2) return {};
    const lines = new Map<string, number>();
    return {
      FromInstruction(node) {
        if (!node.name) return;
        const name = node.name.value.toLowerCase();
        const line = lines.get(name);
        lines.set(name, node.loc.start.line);
        if (line === undefined) return;
        context.report({
          loc: placeIn(node, node.name),
          messageId: 'duplicate',
          data: { name: node.name.value, line },
        });
      },
    };
  },
});

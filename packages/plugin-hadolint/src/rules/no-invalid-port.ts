import { createRule } from '../create-rule.ts';
import { isTrigger } from '../stages.ts';

const MAX_PORT = 65_535;
/** A port, or the ends of a range. */
const ports = /^(\d+)(?:-(\d+))?(?:\/|$)/;

export default createRule({
  name: 'no-invalid-port',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow ports that there are not', recommended: true },
    schema: [],
    messages: { port: 'There is no port {{port}}: the highest is 65535.' },
    aliases: ['DL3011'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      ExposeInstruction(node) {
        if (isTrigger(node)) return;
        for (const word of node.ports) {
          const [, ...ends] = ports.exec(sourceCode.expand(word, node).text) ?? [];
          const port = ends.find(end => Number(end) > MAX_PORT);
          if (port !== undefined) context.report({ node: word, messageId: 'port', data: { port } });
        }
      },
    };
  },
});

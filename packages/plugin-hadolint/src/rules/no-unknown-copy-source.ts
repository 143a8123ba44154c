import { createRule } from '../create-rule.ts';
import { shorten } from '../messages.ts';
import { isTrigger } from '../stages.ts';

export default createRule({
  name: 'no-unknown-copy-source',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require `COPY --from` to name an earlier stage, or an image with its tag' },
    schema: [],
    messages: {
      unknown:
        '"{{name}}" is no stage above this line, and has no tag that would make it an image. Name a stage, or an image with its tag.',
    },
    aliases: ['DL3022'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      CopyInstruction(node) {
        const from = node.flags.find(({ name }) => name === 'from')?.value;
        if (!from || isTrigger(node) || from.value.includes(':')) return;
        const graph = sourceCode.buildGraph;
        const next = (sourceCode.getStage(node)?.index ?? -1) + 1;
        if (graph.findStage(from.value, graph.stages[next])) return;
        if (/^\d+$/.test(from.value) && Number(from.value) < next) return;
        context.report({ node: from, messageId: 'unknown', data: { name: shorten(from.value) } });
      },
    };
  },
});

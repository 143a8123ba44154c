import { createRule } from '../create-rule.ts';
import { isTrigger } from '../stages.ts';

export default createRule({
  name: 'no-copy-from-itself',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow copying from the stage that copies' },
    schema: [],
    messages: { itself: '"{{name}}" is this stage itself, and a stage can copy from earlier ones only.' },
    aliases: ['DL3023'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const { kind, word, stage } of sourceCode.buildGraph.problems) {
          if (kind !== 'selfReference') continue;
          const edge = stage.edges.find(each => each.word === word);
          if (edge?.kind !== 'copy' || isTrigger(edge.instruction)) continue;
          context.report({ node: word, messageId: 'itself', data: { name: word.value } });
        }
      },
    };
  },
});

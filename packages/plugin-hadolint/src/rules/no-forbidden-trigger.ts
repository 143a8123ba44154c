import { createRule } from '../create-rule.ts';

export default createRule({
  name: 'no-forbidden-trigger',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow ONBUILD, FROM and MAINTAINER behind ONBUILD' },
    schema: [],
    messages: { trigger: '{{trigger}} is not allowed behind ONBUILD: Docker refuses it.' },
    aliases: ['DL3043'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      InvalidInstruction(node) {
        const trigger = /^ONBUILD(?:\s|\\\r?\n)+(FROM|MAINTAINER|ONBUILD)\b/i.exec(
          sourceCode.getText(node),
        )?.[1];
        if (trigger === undefined) return;
        context.report({ node, messageId: 'trigger', data: { trigger: trigger.toUpperCase() } });
      },
    };
  },
});

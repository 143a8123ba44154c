import { createRule } from '../create-rule.ts';
import { exposeEntries } from '../expose-entry.ts';
import { isTrigger, placeIn } from '../place.ts';

export default createRule({
  name: 'expose-proto-casing',
  meta: {
    type: 'layout',
    docs: { description: 'Require protocols of EXPOSE in lower case', recommended: 'strict' },
    fixable: 'code',
    schema: [],
    messages: { upperCase: 'The protocol of "{{port}}" is not in lower case. Write "{{lower}}".' },
    aliases: ['ExposeProtoCasing'],
    check: 'instruction',
  },
  create(context) {
    const { sourceCode } = context;
    return {
      ExposeInstruction(node) {
        if (isTrigger(node)) return;
        for (const { node: word, text, protocol } of exposeEntries(node, sourceCode)) {
          const lower = protocol.toLowerCase();
          if (protocol === lower) continue;
          const end = word.range[1];
          const isWritten = sourceCode.getText(word).endsWith(`/${protocol}`);
          context.report({
            loc: placeIn(node, word),
            messageId: 'upperCase',
            data: { port: text, lower },
            fix: isWritten ? fixer => fixer.replaceTextRange([end - protocol.length, end], lower) : null,
          });
        }
      },
    };
  },
});

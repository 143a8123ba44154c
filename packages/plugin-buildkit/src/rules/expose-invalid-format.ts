import { createRule } from '../create-rule.ts';
import { exposeEntries } from '../expose-entry.ts';
import { isTrigger, placeIn } from '../place.ts';

export default createRule({
  name: 'expose-invalid-format',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow addresses and host ports in EXPOSE', recommended: true },
    fixable: 'code',
    schema: [],
    messages: {
      host: '"{{port}}" names an address or a port of the host, which EXPOSE does not know. Name only the port of the container.',
    },
    aliases: ['ExposeInvalidFormat'],
    check: 'instruction',
  },
  create(context) {
    const { sourceCode } = context;
    return {
      ExposeInstruction(node) {
        if (isTrigger(node)) return;
        for (const { node: word, text, hasHost } of exposeEntries(node, sourceCode)) {
          if (!hasHost) continue;
          // BuildKit takes what stands behind the last colon, and nothing else.
          const [, port] = /^[\d.:-]*:(\d+(?:-\d+)?(?:\/\w+)?)$/.exec(sourceCode.getText(word)) ?? [];
          context.report({
            loc: placeIn(node, word),
            messageId: 'host',
            data: { port: text },
            fix: port === undefined ? null : fixer => fixer.replaceText(word, port),
          });
        }
      },
    };
  },
});

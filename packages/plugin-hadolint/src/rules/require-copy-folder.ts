import { createRule } from '../create-rule.ts';
import { isTrigger } from '../stages.ts';

export default createRule({
  name: 'require-copy-folder',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a slash at the end of the folder that several sources are copied to',
      recommended: true,
    },
    fixable: 'code',
    schema: [],
    messages: {
      slash: 'Several sources need a folder, and "{{destination}}" is only one with a slash at its end.',
    },
    aliases: ['DL3021'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      CopyInstruction(node) {
        const { destination, sources, heredocs } = node;
        const { value } = destination;
        if (isTrigger(node) || sources.length < 2 || heredocs.length > 0 || /[/\\]$|^\.{0,2}$/.test(value))
          return;
        if (/[/\\]$/.test(sourceCode.expand(destination, node).text)) return;
        context.report({
          node: destination,
          messageId: 'slash',
          data: { destination: value },
          fix(fixer) {
            const written = sourceCode.getText(destination);
            if (!/^("?)[^"'\\]+\1$/.test(written)) return null;
            const end = destination.range[1] - (written.endsWith('"') ? 1 : 0);
            return fixer.insertTextAfterRange([end, end], '/');
          },
        });
      },
    };
  },
});

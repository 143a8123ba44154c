import type { ArgInstruction, FromInstruction } from '@dflint/parser';
import { createRule } from '../create-rule.ts';

export default createRule({
  name: 'invalid-definition-description',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require comments above ARG and named stages to begin with what they describe' },
    schema: [],
    messages: {
      description:
        'The comment above is shown as the description of "{{name}}" only when it begins with the name. Write "# {{name}} ...", or put a bare "#" between.',
    },
    aliases: ['InvalidDefinitionDescription'],
    check: 'experimental',
  },
  create(context) {
    function check(node: ArgInstruction | FromInstruction, names: readonly string[]): void {
      const comment = context.sourceCode.getAttachedComments(node).at(-1);
      if (comment === undefined || names.includes(comment.split(' ', 1)[0] ?? '')) return;
      const name = names.length > 1 ? '<name>' : names[0];
      context.report({ loc: node.keyword.loc, messageId: 'description', data: { name } });
    }
    return {
      ArgInstruction(node) {
        const names = node.pairs.map(({ key }) => key.value);
        if (node.parent?.type !== 'OnbuildInstruction') check(node, names);
      },
      FromInstruction(node) {
        if (node.name) check(node, [node.name.value.toLowerCase()]);
      },
    };
  },
});

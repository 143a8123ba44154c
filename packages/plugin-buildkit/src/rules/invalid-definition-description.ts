import type { ArgInstruction, FromInstruction } from '@dflint/parser';
import { createRule } from '../create-rule.ts';
import { isTrigger } from '../place.ts';

/** What an instruction defines. */
function namesOf(node: ArgInstruction | FromInstruction): string[] {
  if (node.type === 'ArgInstruction') return node.pairs.map(({ key }) => key.value);
  return node.name ? [node.name.value.toLowerCase()] : [];
}

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
    const { sourceCode } = context;
    if (sourceCode.ast.comments.length === 0) return {};

    function check(node: ArgInstruction | FromInstruction): void {
      if (isTrigger(node)) return;
      const comment = sourceCode.getAttachedComments(node).at(-1);
      if (comment === undefined) return;
      const names = namesOf(node);
      if (names.includes(comment.split(' ', 1)[0] ?? '')) return;
      const name = names.length > 1 ? '<name>' : names[0];
      context.report({ loc: node.keyword.loc, messageId: 'description', data: { name } });
    }
    return {
      ArgInstruction: check,
      FromInstruction(node) {
        if (node.name) check(node);
      },
    };
  },
});

import type { MaintainerInstruction, Stage } from '@dflint/parser';
import { createRule } from '../create-rule.ts';
import { hasCommentInside } from '../fix-places.ts';

/** OCI image specification, "Pre-Defined Annotation Keys". */
const LABEL = 'org.opencontainers.image.authors';

export default createRule({
  name: 'maintainer-deprecated',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow MAINTAINER, which a label replaces', recommended: true },
    fixable: 'code',
    schema: [],
    messages: { deprecated: `MAINTAINER is deprecated. Use the label ${LABEL}.` },
    aliases: ['MaintainerDeprecated', 'DL4000'],
    check: 'instruction',
  },
  create(context) {
    const { ast } = context.sourceCode;

    return {
      MaintainerInstruction(node) {
        const canFix =
          !hasCommentInside(ast, node) &&
          node.parent?.type === 'Stage' &&
          !hasLabel(node.parent) &&
          !node.author.value.endsWith(ast.escape);
        context.report({
          node,
          messageId: 'deprecated',
          fix: canFix ? fixer => fixer.replaceText(node, labelOf(node, ast.escape)) : null,
        });
      },
    };
  },
});

/** The label as one word in double quotes, in which the author is taken literally. */
function labelOf({ author, keyword }: MaintainerInstruction, escape: string): string {
  const { value } = author;
  const name = /^(["'])([^"']*)\1$/.exec(value)?.[2] ?? value;
  const isSpecial = (char: string): boolean => char === '"' || char === '$' || char === escape;
  const quoted = name.replace(/["$\\`]/g, each => (isSpecial(each) ? escape + each : each));
  return `${keyword.value === 'maintainer' ? 'label' : 'LABEL'} ${LABEL}="${quoted}"`;
}

/** Whether a stage says already who its authors are. */
function hasLabel({ instructions }: Stage): boolean {
  return instructions.some(
    each => each.type === 'LabelInstruction' && each.pairs.some(({ key }) => key.value === LABEL),
  );
}

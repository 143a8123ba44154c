import type { Comment } from '@dflint/core/rule';
import { createRule } from '../create-rule.ts';

/** As the engine reads it: with anything else in its list than codes, it is void. */
const pragma = /^\s*hadolint\s+ignore\s*=\s*[DLSC\d]+(?:\s*,\s*[DLSC\d]+)*\s*(?:#|$)/;

function isPragma({ value }: Comment): boolean {
  return pragma.test(value);
}

export default createRule({
  name: 'no-ignore-pragma',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow `# hadolint ignore=...`' },
    schema: [],
    messages: {
      pragma:
        'This comment hides what hadolint and dflint have to say about the next instruction. Mend it, or set the rule in the config.',
    },
    aliases: ['DL1001'],
  },
  create(context) {
    if (!context.sourceCode.ast.comments.some(isPragma)) return {};
    return {
      Comment(node) {
        if (isPragma(node)) context.report({ node, messageId: 'pragma' });
      },
    };
  },
});

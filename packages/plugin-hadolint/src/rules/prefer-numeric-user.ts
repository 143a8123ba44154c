import { createRule } from '../create-rule.ts';
import { isTrigger } from '../stages.ts';

export default createRule({
  name: 'prefer-numeric-user',
  meta: {
    type: 'suggestion',
    docs: { description: 'Prefer a number over a name in USER' },
    schema: [],
    messages: {
      named:
        'Nobody outside of the image knows the number of "{{user}}", and Kubernetes needs it for "runAsNonRoot". Use the number.',
    },
    aliases: ['DL3066'],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      UserInstruction(node) {
        const { value, parts } = node.user;
        const [user = ''] = value.split(':');
        if (isTrigger(node) || /^\d*$/.test(user)) return;
        const environment = sourceCode.getEnvironment(node);
        if (parts.some(part => typeof part === 'object' && environment.lookup(part.name))) return;
        context.report({ node: node.user, messageId: 'named', data: { user } });
      },
    };
  },
});

import { createRule } from '../create-rule.ts';
import { hasWord, onCommand } from '../commands.ts';

const programs = ['ln'];

export default createRule({
  name: 'prefer-shell-instruction',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Prefer SHELL over replacing /bin/sh', recommended: true },
    schema: [],
    messages: { replaced: 'This puts another shell in the place of /bin/sh, for all programs. Use SHELL.' },
    aliases: ['DL4005'],
  },
  create(context) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command }) => {
        if (!hasWord(command, '/bin/sh')) return;
        context.report({ loc: sourceCode.getLoc(command.range), messageId: 'replaced' });
      },
      { programs },
    );
  },
});

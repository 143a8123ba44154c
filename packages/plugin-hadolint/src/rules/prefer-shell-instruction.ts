import { createRule } from '../create-rule.ts';
import { onCommand } from '../commands.ts';

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
        // What stands before it, it links to.
        if (command.args.findLast(({ text }) => !text.startsWith('-'))?.text !== '/bin/sh') return;
        context.report({ loc: sourceCode.getLoc(command.range), messageId: 'replaced' });
      },
      { programs },
    );
  },
});

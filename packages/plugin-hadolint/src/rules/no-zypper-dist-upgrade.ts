import { createRule } from '../create-rule.ts';
import { onCommand, subcommandOf } from '../commands.ts';

const programs = ['zypper'];

export default createRule({
  name: 'no-zypper-dist-upgrade',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow upgrading the whole distribution with zypper', recommended: true },
    schema: [],
    messages: {
      upgrades:
        '"zypper {{subcommand}}" replaces the distribution of the base image by what is current today. Start from a newer base image.',
    },
    aliases: ['DL3035'],
  },
  create(context) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command }) => {
        const subcommand = subcommandOf(command, programs, ['dist-upgrade', 'dup']);
        if (!subcommand) return;
        context.report({
          loc: sourceCode.getLoc(command.range),
          messageId: 'upgrades',
          data: { subcommand: subcommand.text },
        });
      },
      { programs },
    );
  },
});

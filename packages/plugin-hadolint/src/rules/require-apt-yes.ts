import { createRule } from '../create-rule.ts';
import {
  hasFlag,
  hasUnknownOptions,
  insertArgument,
  isAnswered,
  onCommand,
  subcommandOf,
} from '../commands.ts';

const programs = ['apt-get'];
/** Two `-q` mean yes, too. */
const quiet = /^(-q|--quiet)$/;

export default createRule({
  name: 'require-apt-yes',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require `-y` where apt-get installs, as nobody can answer', recommended: true },
    fixable: 'code',
    schema: [],
    messages: {
      asks: 'apt-get asks before it installs, and in a build nobody answers. Write "apt-get install -y".',
    },
    aliases: ['DL3014'],
  },
  create(context) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command }) => {
        const install = subcommandOf(command, programs, ['install']);
        if (!install || hasFlag(command, 'y', 'yes', 'assume-yes', 'qq')) return;
        if (command.args.some(({ text }) => /^-q(q|=2)|Assume-Yes=|^--assume-no$/.test(text))) return;
        if (command.args.filter(({ text }) => quiet.test(text)).length > 1) return;
        if (isAnswered(command) || hasUnknownOptions(command, install)) return;
        context.report({
          loc: sourceCode.getLoc(command.range),
          messageId: 'asks',
          fix: fixer => insertArgument(fixer, sourceCode, install, '-y'),
        });
      },
      { programs },
    );
  },
});

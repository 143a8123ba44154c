import { createRule } from '../create-rule.ts';
import { hasFlag, hasUnknownOptions, hasWord, insertArgument, onCommand, subcommandOf } from '../commands.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

const programs = ['apt-get'];

export default createRule<StagesOptions, 'recommends'>({
  name: 'no-apt-recommends',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow installing what packages only recommend', recommended: 'strict' },
    fixable: 'code',
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      recommends:
        'apt-get installs what these packages only recommend, too, and all of it ships. Write "apt-get install --no-install-recommends".',
    },
    aliases: ['DL3015'],
  },
  create(context, [{ stages }]) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command }) => {
        const install = subcommandOf(command, programs, ['install']);
        if (!install || hasFlag(command, 'no-install-recommends', 'install-recommends')) return;
        if (command.args.some(({ text }) => text.includes('APT::Install-Recommends='))) return;
        if (hasUnknownOptions(command, install) || hasWord(command, '--print-uris')) return;
        context.report({
          loc: sourceCode.getLoc(command.range),
          messageId: 'recommends',
          fix: fixer => insertArgument(fixer, sourceCode, install, '--no-install-recommends'),
        });
      },
      { stages, programs },
    );
  },
});

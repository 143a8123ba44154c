import { createRule } from '../create-rule.ts';
import { onCommand } from '../commands.ts';

const programs = ['apt'];

/** What apt-get does under the same name; `upgrade` is none: for apt alone it may install new packages. */
const shared = /^(install|update|remove|purge|autoremove|clean|autoclean|download|source|build-dep)$/;

export default createRule({
  name: 'prefer-apt-get',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Prefer apt-get over apt, which is made for people', recommended: true },
    fixable: 'code',
    schema: [],
    messages: {
      apt: 'apt is made for people, and what it does may change between versions. Use apt-get or apt-cache.',
    },
    aliases: ['DL3027'],
  },
  create(context) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command: { program, args } }) => {
        const subcommand = args.find(({ text }) => !text.startsWith('-'))?.text ?? '';
        const isPlain = sourceCode.getText(program) === 'apt' && shared.test(subcommand);
        context.report({
          loc: sourceCode.getLoc(program.range),
          messageId: 'apt',
          fix: fixer => (isPlain ? fixer.replaceText(program, 'apt-get') : null),
        });
      },
      { programs },
    );
  },
});

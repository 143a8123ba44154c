import { createRule } from '../create-rule.ts';
import { onCommand } from '../commands.ts';

/** `sudo` among the words before the program that a command runs in the end. */
const sudo = /(?:^|[\s/])sudo(?=\s|$)/;

export default createRule({
  name: 'no-sudo',
  meta: {
    type: 'problem',
    docs: { description: 'Disallow sudo', recommended: true },
    schema: [],
    messages: {
      sudo: 'A build runs as root until USER says otherwise, and sudo passes signals on badly. Drop it, switch with USER, or use gosu or setpriv.',
    },
    aliases: ['DL3004'],
  },
  create(context) {
    const { sourceCode } = context;
    return onCommand(sourceCode, ({ command: { name, program, range } }) => {
      // Nothing stands before most programs.
      if (range[0] === program.range[0] && name !== 'sudo') return;
      const words = sourceCode.getText({ range: [range[0], program.range[0]] });
      const start = range[0] + words.search(sudo);
      if (start < range[0]) {
        if (name === 'sudo') context.report({ loc: sourceCode.getLoc(program.range), messageId: 'sudo' });
        return;
      }
      const at = sourceCode.text.indexOf('sudo', start);
      context.report({ loc: sourceCode.getLoc([at, at + 'sudo'.length]), messageId: 'sudo' });
    });
  },
});

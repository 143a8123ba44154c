import { isOnBusyBox } from '../busybox.ts';
import { createRule } from '../create-rule.ts';
import { hasFlag, hasWord, onCommand } from '../commands.ts';

const programs = ['wget'];

const silent = ['progress', 'no-verbose', 'q', 'quiet', 'o', 'output-file', 'a', 'append-output'];

export default createRule({
  name: 'no-wget-progress',
  programs,
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require wget to keep its progress bar out of the build log',
      recommended: 'strict',
    },
    schema: [],
    messages: {
      // No fix: `-q` hides errors, too.
      progress:
        'wget fills the build log with its progress bar. Write "wget --progress=dot:giga", or "wget -q".',
      busybox: 'wget fills the build log with its progress bar. Write "wget -q".',
    },
    aliases: ['DL3047'],
  },
  create(context) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command }, run) => {
        if (command.args.length === 0 || hasFlag(command, ...silent)) return;
        if (hasWord(command, '-nv', '--version', '--help')) return;
        context.report({
          loc: sourceCode.getLoc(command.range),
          messageId: isOnBusyBox(run, sourceCode) ? 'busybox' : 'progress',
        });
      },
      { programs },
    );
  },
});

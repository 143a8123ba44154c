import { createRule } from '../create-rule.ts';
import { hasFlag, onCommand } from '../commands.ts';

const programs = ['useradd'];

/** The number of `-u 1000000`, `-u1000000`, `--uid 1000000`, `--uid=1000000`, or of `-u` at the end of a cluster. */
function userId(args: readonly { text: string }[]): string {
  for (const [index, { text }] of args.entries()) {
    const joined = /^(?:-[a-zA-Z]*u|--uid=)(\d+)$/.exec(text)?.[1];
    if (joined !== undefined) return joined;
    if (/^(-[a-zA-Z]*u|--uid)$/.test(text)) return args[index + 1]?.text ?? '';
  }
  return '';
}

export default createRule({
  name: 'require-no-log-init',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require `--no-log-init` where useradd takes a high user id', recommended: true },
    fixable: 'code',
    schema: [],
    messages: {
      log: 'useradd fills its log files with zeros up to the place of user id {{id}}, and they ship. Write "useradd --no-log-init".',
    },
    aliases: ['DL3046'],
  },
  create(context) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command: { program, args }, command }) => {
        const id = userId(args);
        if (!/^\d{6,}$/.test(id) || hasFlag(command, 'l', 'no-log-init')) return;
        const isWritten = /useradd$/.test(sourceCode.getText(program));
        context.report({
          loc: sourceCode.getLoc(command.range),
          messageId: 'log',
          data: { id },
          fix: fixer => (isWritten ? fixer.insertTextAfter(program, ' --no-log-init') : null),
        });
      },
      { programs },
    );
  },
});

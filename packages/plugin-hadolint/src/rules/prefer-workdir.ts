import { createRule } from '../create-rule.ts';
import { onCommand } from '../commands.ts';
import { leadingFolder } from '../leading-cd.ts';

const programs = ['cd'];

export default createRule({
  name: 'prefer-workdir',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Prefer WORKDIR over cd', recommended: 'strict' },
    fixable: 'code',
    schema: [],
    messages: { cd: '"cd" holds for this RUN alone, and a reader has to look for it. Use WORKDIR.' },
    aliases: ['DL3003'],
  },
  create(context) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command }, run) => {
        context.report({
          loc: sourceCode.getLoc(command.range),
          messageId: 'cd',
          fix(fixer) {
            const leading = leadingFolder(command, run, sourceCode);
            if (!leading) return null;
            const { folder, range, back } = leading;
            const { lineBreak } = sourceCode;
            // A comment may be for what follows it: `# hadolint ignore=`, `# dflint-disable-next-line`, `# check=`.
            const [top = run] = sourceCode.getCommentsBefore(run);
            const [start] = top.range;
            const indent = sourceCode.text.slice(start - top.loc.start.column, start);
            return [
              fixer.insertTextBefore(top, `WORKDIR ${folder}${lineBreak}${indent}`),
              fixer.removeRange(range),
              ...(back === null ? [] : [fixer.insertTextAfter(run, `${lineBreak}WORKDIR ${back}`)]),
            ];
          },
        });
      },
      { triggers: false, programs },
    );
  },
});

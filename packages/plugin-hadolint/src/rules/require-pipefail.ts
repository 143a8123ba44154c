import { baseName } from '@dflint/semantics';
import { isOnBusyBox } from '../busybox.ts';
import { createRule } from '../create-rule.ts';
import { hasWord, onRun } from '../commands.ts';

/** What cannot fail in a way that matters: `echo "$SUM  file" | sha256sum -c -`. */
const harmless = /^(echo|printf|true|yes)$/;

/** Whether a SHELL makes a pipe fail where one of its commands fails. */
function hasPipefail(shell: readonly string[]): boolean {
  const [program = '', ...args] = shell;
  if (/^(pwsh|powershell|cmd)/i.test(baseName(program))) return true;
  if (!/^(bash|zsh|ash)$/.test(baseName(program))) return false;
  return args.some(word => /^-[a-z]*o[a-z]*$/.test(word)) && args.includes('pipefail');
}

export default createRule({
  name: 'require-pipefail',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require `pipefail` where RUN has a pipe', recommended: true },
    schema: [],
    messages: {
      pipe: '{{name}} may fail unnoticed: a pipe is as good as its last command. Put SHELL ["/bin/{{shell}}", "-o", "pipefail", "-c"] before this RUN.',
    },
    aliases: ['DL4006'],
  },
  create(context) {
    const { sourceCode } = context;
    return onRun(
      sourceCode,
      (commands, run) => {
        const pipe = commands.findIndex(
          ({ command: { input } }) => input !== null && !harmless.test(input.name),
        );
        const input = pipe < 0 ? null : commands[pipe]?.command.input;
        if (!input || hasPipefail(sourceCode.getEnvironment(run).shell)) return;
        // `set -o pipefail` and `bash -o pipefail -c` hold from where they stand.
        if (commands.slice(0, pipe).some(({ command }) => hasWord(command, 'pipefail'))) return;
        context.report({
          loc: sourceCode.getLoc(input.range),
          messageId: 'pipe',
          data: {
            name: input.name === '' ? 'The first command' : `"${input.name}"`,
            shell: isOnBusyBox(run, sourceCode) ? 'ash' : 'bash',
          },
        });
      },
      { triggers: false },
    );
  },
});

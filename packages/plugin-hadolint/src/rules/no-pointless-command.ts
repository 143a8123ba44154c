import { createRule } from '../create-rule.ts';
import { onCommand } from '../commands.ts';

const programs = ['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim'];
/** A path elsewhere is that of another program (`./service`). */
const ownPath = /^(\/(usr\/)?s?bin\/)?[a-z]+$/;

export default createRule({
  name: 'no-pointless-command',
  programs,
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow commands that make no sense while an image is built',
      recommended: 'strict',
    },
    schema: [],
    messages: {
      pointless:
        '"{{name}}" is about a running machine, and here none runs: what it starts, stops or shows is gone when the RUN ends. Leave it out, unless this RUN needs it.',
    },
    aliases: ['DL3001'],
  },
  create(context) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command: { name, program } }) => {
        if (!ownPath.test(program.text)) return;
        context.report({ loc: sourceCode.getLoc(program.range), messageId: 'pointless', data: { name } });
      },
      { programs },
    );
  },
});

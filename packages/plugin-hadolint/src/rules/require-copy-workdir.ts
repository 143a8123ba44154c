import { createRule } from '../create-rule.ts';
import { isTrigger } from '../stages.ts';

export default createRule({
  name: 'require-copy-workdir',
  meta: {
    type: 'suggestion',
    docs: { description: 'Require a WORKDIR before COPY to a relative path', recommended: 'strict' },
    schema: [],
    messages: {
      relative:
        '"{{destination}}" starts from whatever WORKDIR the base image has. Set WORKDIR first, or copy to an absolute path.',
    },
    aliases: ['DL3045'],
  },
  create(context) {
    const { sourceCode } = context;
    /** By stage, whether a WORKDIR is in force. */
    const known = new Map<unknown, boolean>();
    let hasWorkdir = false;
    return {
      Stage(node) {
        const base = sourceCode.getStage(node)?.base;
        hasWorkdir = base?.kind === 'stage' && known.get(base.stage.node) === true;
        known.set(node, hasWorkdir);
      },
      WorkdirInstruction(node) {
        if (isTrigger(node)) return;
        hasWorkdir = true;
        known.set(sourceCode.getStage(node)?.node, true);
      },
      CopyInstruction(node) {
        const { value } = node.destination;
        if (hasWorkdir || isTrigger(node) || /^[/\\$]|^[A-Za-z]:/.test(value)) return;
        // Of `scratch`, the folder is known.
        if (sourceCode.getEnvironment(node).workdir !== null) return;
        context.report({ node: node.destination, messageId: 'relative', data: { destination: value } });
      },
    };
  },
});

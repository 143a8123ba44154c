import { endsWithWorkdir } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { isTrigger } from '../stages.ts';

/** A path from the root, one of Windows, or one that begins with a variable. */
const absolute = /^[/\\$]|^[A-Za-z]:/;

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
    let hasWorkdir = false;
    return {
      Stage(node) {
        const base = sourceCode.getStage(node)?.base;
        hasWorkdir = base?.kind === 'stage' && sourceCode.factOf(base.stage, endsWithWorkdir);
      },
      WorkdirInstruction(node) {
        if (!isTrigger(node)) hasWorkdir = true;
      },
      CopyInstruction(node) {
        const { value } = node.destination;
        if (hasWorkdir || isTrigger(node) || absolute.test(value)) return;
        // Of `scratch`, the folder is known.
        if (sourceCode.getEnvironment(node).workdir !== null) return;
        context.report({ node: node.destination, messageId: 'relative', data: { destination: value } });
      },
    };
  },
});

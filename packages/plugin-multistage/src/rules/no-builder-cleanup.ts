import { wastedCleanups } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { shorten } from '../messages.ts';
import { nameOf } from '../stage-name.ts';

export default createRule({
  name: 'no-builder-cleanup',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow cleaning up in builder stages, which are thrown away whole',
      recommended: true,
    },
    messages: {
      wasted:
        '"{{command}}" tidies up {{stage}}, of which only what is copied out is kept. Drop the command: the stage is thrown away whole.',
    },
    schema: [],
    defaultOptions: [],
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Dockerfile() {
        for (const stage of sourceCode.buildGraph.stages) {
          if (stage.role !== 'builder') continue;
          for (const { name, args, range } of wastedCleanups(stage, sourceCode)) {
            const command = shorten([name, ...args.map(word => word.text)].join(' '));
            context.report({
              loc: sourceCode.getLoc(range),
              messageId: 'wasted',
              data: { command, stage: nameOf(stage) },
            });
          }
        }
      },
    };
  },
});

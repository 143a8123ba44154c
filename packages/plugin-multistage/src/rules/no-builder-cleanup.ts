import { takenPaths, wastedCleanups } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { dropCleanup } from '../drop-command.ts';
import { listOf, shorten } from '../messages.ts';
import { nameOf } from '../stage-name.ts';

export default createRule({
  name: 'no-builder-cleanup',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow cleaning up in builder stages, which are thrown away whole',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      wasted:
        '"{{command}}" tidies up in vain: {{stage}} is thrown away whole but for {{taken}}. Drop the command.',
      dropCommand: 'Drop "{{command}}".',
      dropArguments: 'Drop "{{words}}" from "{{command}}".',
    },
  },
  create(context) {
    const { sourceCode } = context;
    if (sourceCode.buildGraph.stages.length < 2) return {};
    return {
      Dockerfile() {
        for (const stage of sourceCode.buildGraph.stages) {
          if (stage.role !== 'builder') continue;
          const cleanups = wastedCleanups(stage, sourceCode);
          if (cleanups.length === 0) continue;
          const taken = listOf([...new Set(takenPaths(stage, sourceCode).map(({ path }) => path))], 2, 30);
          for (const cleanup of cleanups) {
            const { name, args, range } = cleanup.command;
            const command = shorten([name, ...args.map(word => word.text)].join(' '));
            context.report({
              loc: sourceCode.getLoc(range),
              messageId: 'wasted',
              data: { command, stage: nameOf(stage), taken },
              suggest: [
                {
                  messageId: cleanup.words ? 'dropArguments' : 'dropCommand',
                  data: { command, words: shorten(cleanup.words?.map(({ text }) => text).join(' ') ?? '') },
                  fix: fixer => dropCleanup(cleanup, sourceCode, fixer),
                },
              ],
            });
          }
        }
      },
    };
  },
});

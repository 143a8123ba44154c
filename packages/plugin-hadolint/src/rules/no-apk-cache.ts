import type { Dockerfile, SourceCode } from '@dflint/core/rule';
import { hasFlag, hasUnknownOptions, insertArgument, onRun, subcommandOf } from '../commands.ts';
import { createRule } from '../create-rule.ts';
import { hasCacheMount } from '../mounts.ts';
import { removes } from '../removals.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

const programs = ['apk'];
const CACHE = '/var/cache/apk';

/** Whether some RUN fails when it finds no index to remove: `rm /var/cache/apk/*` without `-f`. */
function needsCache({ stages }: Dockerfile, sourceCode: SourceCode): boolean {
  for (const { instructions } of stages)
    for (const node of instructions) {
      if (node.type !== 'RunInstruction') continue;
      for (const facts of sourceCode.getCommands(node))
        if (removes(facts, CACHE) && !hasFlag(facts.command, 'f', 'force')) return true;
    }
  return false;
}

export default createRule<StagesOptions, 'cached'>({
  name: 'no-apk-cache',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require `--no-cache` where apk adds packages', recommended: true },
    fixable: 'code',
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: { cached: 'apk leaves its index in this layer, and it ships. Write "apk add --no-cache".' },
    aliases: ['DL3019'],
  },
  create(context, [{ stages }]) {
    const { sourceCode } = context;
    return onRun(
      sourceCode,
      (commands, run) => {
        if (hasCacheMount(run, CACHE) || hasCacheMount(run, '/etc/apk/cache')) return;
        if (commands.some(facts => removes(facts, CACHE))) return;
        for (const { command } of commands) {
          const add = subcommandOf(command, programs, ['add']);
          if (!add || hasFlag(command, 'no-cache', 'no-network') || hasUnknownOptions(command, add)) continue;
          context.report({
            loc: sourceCode.getLoc(command.range),
            messageId: 'cached',
            fix: fixer =>
              sourceCode.factOf(sourceCode.ast, needsCache)
                ? null
                : insertArgument(fixer, sourceCode, add, '--no-cache'),
          });
        }
      },
      { stages, programs },
    );
  },
});

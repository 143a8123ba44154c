import { createRule } from '../create-rule.ts';
import { hasFlag, hasUnknownOptions, insertArgument, onRun, subcommandOf } from '../commands.ts';
import { type CommandFacts, overlaps } from '@dflint/semantics';
import type { SourceCode } from '@dflint/core/rule';
import { hasCacheMount } from '../mounts.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

const CACHE = '/var/cache/apk';

function removesCache({ files }: CommandFacts): boolean {
  return files.some(({ kind, targets }) => kind === 'remove' && targets.some(path => overlaps(path, CACHE)));
}

/** Whether some RUN fails when it finds no index to remove: `rm /var/cache/apk/*` without `-f`. */
function needsCache(sourceCode: SourceCode): boolean {
  return sourceCode.ast.stages
    .flatMap(({ instructions }) => instructions)
    .some(
      node =>
        node.type === 'RunInstruction' &&
        sourceCode
          .getCommands(node)
          .some(facts => removesCache(facts) && !hasFlag(facts.command, 'f', 'force')),
    );
}

export default createRule<StagesOptions, 'cached'>({
  name: 'no-apk-cache',
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
        if (hasCacheMount(run, '/var/cache/apk') || hasCacheMount(run, '/etc/apk/cache')) return;
        if (commands.some(removesCache)) return;
        for (const { command } of commands) {
          const add = subcommandOf(command, ['apk'], ['add']);
          if (!add || hasFlag(command, 'no-cache', 'no-network') || hasUnknownOptions(command, add)) continue;
          context.report({
            loc: sourceCode.getLoc(command.range),
            messageId: 'cached',
            fix: fixer =>
              needsCache(sourceCode) ? null : insertArgument(fixer, sourceCode, add, '--no-cache'),
          });
        }
      },
      { stages },
    );
  },
});

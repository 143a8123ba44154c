import { createRule } from '../create-rule.ts';
import { hasFlag, hasUnknownOptions, insertArgument, onRun, subcommandOf } from '../commands.ts';
import { overlaps } from '@dflint/semantics';
import { hasCacheMount } from '../mounts.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

const CACHE = '/var/cache/apk';

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
        const isRemoved = commands.some(({ files }) =>
          files.some(({ kind, targets }) => kind === 'remove' && targets.some(path => overlaps(path, CACHE))),
        );
        if (isRemoved) return;
        for (const { command } of commands) {
          const add = subcommandOf(command, ['apk'], ['add']);
          if (!add || hasFlag(command, 'no-cache', 'no-network') || hasUnknownOptions(command, add)) continue;
          context.report({
            loc: sourceCode.getLoc(command.range),
            messageId: 'cached',
            fix: fixer => insertArgument(fixer, sourceCode, add, '--no-cache'),
          });
        }
      },
      { stages },
    );
  },
});

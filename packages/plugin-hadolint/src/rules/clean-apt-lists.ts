import type { CommandFacts } from '@dflint/semantics';
import { createRule } from '../create-rule.ts';
import { hasWord, onRun } from '../commands.ts';
import { hasCacheMount } from '../mounts.ts';
import { removes } from '../removals.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

const LISTS = '/var/lib/apt/lists';

function removesLists(facts: CommandFacts): boolean {
  const { command } = facts;
  if (command.name === 'apt-get' && hasWord(command, 'distclean', 'dist-clean')) return true;
  return removes(facts, LISTS);
}

const programs = ['apt', 'apt-get', 'aptitude'];

export default createRule<StagesOptions, 'kept'>({
  name: 'clean-apt-lists',
  programs,
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require the lists of apt to be removed in the RUN that gets them',
      recommended: true,
    },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      kept: 'The package lists of "{{program}} update" ship in this layer. End the RUN with "rm -rf /var/lib/apt/lists/*", or put a cache mount there.',
    },
    aliases: ['DL3009'],
  },
  create(context, [{ stages }]) {
    const { sourceCode } = context;
    return onRun(
      sourceCode,
      (commands, run) => {
        const update = commands.find(
          ({ command }) => programs.includes(command.name) && hasWord(command, 'update'),
        )?.command;
        if (!update || hasCacheMount(run, LISTS) || commands.some(removesLists)) return;
        context.report({
          loc: sourceCode.getLoc(update.range),
          messageId: 'kept',
          data: { program: update.name },
        });
      },
      { stages, programs },
    );
  },
});

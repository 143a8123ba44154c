import { createRule } from '../create-rule.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';
import { reportUnpinned } from '../unpinned.ts';

const programs = ['gem'];

export default createRule<StagesOptions, 'unpinned'>({
  name: 'pin-gem-versions',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require versions for gems', recommended: 'strict' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'all' }],
    messages: {
      unpinned: '{{packages}} may be another version in each build. Name one, as in "gem install name:1.2".',
    },
    aliases: ['DL3028'],
  },
  create(context, [{ stages }]) {
    return reportUnpinned(context, stages, programs, ({ command, packages, flags }) => {
      if (flags.some(flag => /^(-v|--version)/.test(flag))) return [];
      const end = command.args.find(({ text }) => text === '--')?.range[0] ?? Infinity;
      return packages.filter(({ word }) => word.range[0] < end && !/:|\.gem$/.test(word.text));
    });
  },
});

import { createRule } from '../create-rule.ts';
import { hasWord } from '../commands.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';
import { reportUnpinned } from '../unpinned.ts';

const programs = ['zypper'];

export default createRule<StagesOptions, 'unpinned'>({
  name: 'pin-zypper-versions',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require versions for packages that zypper installs', recommended: 'strict' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      unpinned:
        '{{packages}} may be another version in each build. Name one, as in "zypper install name=1.2".',
    },
    aliases: ['DL3037'],
  },
  create(context, [{ stages }]) {
    return reportUnpinned(context, stages, programs, ({ command, packages }) =>
      hasWord(command, 'install', 'in') ? packages.filter(({ word }) => !/[=<>]|\.rpm$/.test(word.text)) : [],
    );
  },
});

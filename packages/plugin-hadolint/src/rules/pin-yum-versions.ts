import { createRule } from '../create-rule.ts';
import { unpinnedRpms } from '../rpm.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';
import { reportUnpinned } from '../unpinned.ts';

const programs = ['yum'];

export default createRule<StagesOptions, 'unpinned'>({
  name: 'pin-yum-versions',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require versions for packages that yum installs', recommended: 'strict' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      unpinned: '{{packages}} may be another version in each build. Name one, as in "yum install name-1.2".',
    },
    aliases: ['DL3033'],
  },
  create(context, [{ stages }]) {
    return reportUnpinned(context, stages, programs, unpinnedRpms);
  },
});

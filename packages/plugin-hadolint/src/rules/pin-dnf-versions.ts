import { createRule } from '../create-rule.ts';
import { unpinnedRpms } from '../rpm.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';
import { reportUnpinned } from '../unpinned.ts';

const programs = ['dnf', 'microdnf', 'dnf5'];

export default createRule<StagesOptions, 'unpinned'>({
  name: 'pin-dnf-versions',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require versions for packages that dnf installs', recommended: 'strict' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      unpinned:
        '{{packages}} may be another version in each build. Name one, as in "{{program}} install name-1.2".',
    },
    aliases: ['DL3041'],
  },
  create(context, [{ stages }]) {
    return reportUnpinned(context, stages, programs, unpinnedRpms);
  },
});

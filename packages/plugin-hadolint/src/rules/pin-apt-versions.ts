import { createRule } from '../create-rule.ts';
import { hasWord } from '../commands.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';
import { reportUnpinned } from '../unpinned.ts';

const programs = ['apt-get'];
/** `name=version`, `name/release`, a file, or `name-`, which is to go. */
const pinned = /[=/]|\.deb$|-$/;

export default createRule<StagesOptions, 'unpinned'>({
  name: 'pin-apt-versions',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require versions for packages that apt-get installs', recommended: 'strict' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      unpinned:
        '{{packages}} may be another version in each build. Name one, as in "apt-get install name=1.2.*".',
    },
    aliases: ['DL3008'],
  },
  create(context, [{ stages }]) {
    return reportUnpinned(context, stages, programs, ({ command, packages }) =>
      hasWord(command, 'install') ? packages.filter(({ word }) => !pinned.test(word.text)) : [],
    );
  },
});

import { createRule } from '../create-rule.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';
import { reportUnpinned } from '../unpinned.ts';

const programs = ['apk'];
/** With a version, a file, or `!name`, which must not come. */
const pinned = /[=~<>]|\.apk$|^!/;

export default createRule<StagesOptions, 'unpinned'>({
  name: 'pin-apk-versions',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require versions for packages that apk adds', recommended: 'strict' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      unpinned: '{{packages}} may be another version in each build. Name one, as in "apk add name=~1.2".',
    },
    aliases: ['DL3018'],
  },
  create(context, [{ stages }]) {
    return reportUnpinned(context, stages, programs, ({ packages }) =>
      packages.filter(({ word }) => !pinned.test(word.text)),
    );
  },
});

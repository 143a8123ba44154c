import { createRule } from '../create-rule.ts';
import { reportKeptCache } from '../kept-cache.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

const cache = {
  programs: ['yarn'],
  fills: ['install'],
  // `yarn cache clean`, or `rm -rf $(yarn cache dir)`.
  cleans: ['clean', 'dir'],
  // Yarn 1 of root, of other users, Yarn 2 and later.
  folders: ['/usr/local/share/.cache/yarn', '.cache/yarn', '.yarn/berry/cache'],
  setting: { variable: 'YARN_CACHE_FOLDER', option: '--cache-folder' },
};

export default createRule<StagesOptions, 'kept'>({
  name: 'clean-yarn-cache',
  programs: cache.programs,
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require the cache of Yarn to be removed in the RUN that fills it',
      recommended: true,
    },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      kept: 'What yarn has downloaded ships in this layer. End the RUN with "yarn cache clean", or put a cache mount at /usr/local/share/.cache/yarn.',
    },
    aliases: ['DL3060'],
  },
  create(context, [{ stages }]) {
    return reportKeptCache(context, stages, cache);
  },
});

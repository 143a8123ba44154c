import { createRule } from '../create-rule.ts';
import { reportKeptCache } from '../kept-cache.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

const cache = {
  programs: ['zypper'],
  fills: ['install', 'in'],
  cleans: ['clean', 'cc'],
  folders: ['/var/cache/zypp'],
};

export default createRule<StagesOptions, 'kept'>({
  name: 'clean-zypper-cache',
  programs: cache.programs,
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require the cache of zypper to be removed in the RUN that fills it',
      recommended: true,
    },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      kept: 'What zypper has downloaded ships in this layer. End the RUN with "zypper clean --all", or put a cache mount at /var/cache/zypp.',
    },
    aliases: ['DL3036'],
  },
  create(context, [{ stages }]) {
    return reportKeptCache(context, stages, cache);
  },
});

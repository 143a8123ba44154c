import { createRule } from '../create-rule.ts';
import { reportKeptCache } from '../kept-cache.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

const cache = {
  programs: ['yum'],
  fills: ['install', 'groupinstall', 'localinstall', 'reinstall'],
  cleans: ['clean'],
  folders: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'],
};

export default createRule<StagesOptions, 'kept'>({
  name: 'clean-yum-cache',
  programs: cache.programs,
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require the cache of yum to be removed in the RUN that fills it',
      recommended: true,
    },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      kept: 'What yum has downloaded ships in this layer. End the RUN with "yum clean all", or put a cache mount at /var/cache/yum (where yum is dnf: /var/cache/dnf).',
    },
    aliases: ['DL3032'],
  },
  create(context, [{ stages }]) {
    return reportKeptCache(context, stages, cache);
  },
});

import { createRule } from '../create-rule.ts';
import { reportKeptCache } from '../kept-cache.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

/** Those of a group have one cache. */
const groups = [['dnf', 'dnf5'], ['microdnf']];
const programs = groups.flat();
/** The third is that of a user with dnf 5. Root has another, so a mount of all of `/root/.cache` is about other programs. */
const folders = ['/var/cache/dnf', '/var/cache/libdnf5', '/.cache/libdnf5', '/var/cache/yum'];
const fills = ['install', 'in', 'upgrade', 'up', 'upgrade-minimal', 'up-min', 'reinstall', 'rei'];

export default createRule<StagesOptions, 'kept'>({
  name: 'clean-dnf-cache',
  programs,
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require the cache of dnf to be removed in the RUN that fills it',
      recommended: true,
    },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'shipped' }],
    messages: {
      kept: 'What {{program}} has downloaded ships in this layer. End the RUN with "{{program}} clean all", or put a cache mount at /var/cache/dnf (dnf 5: /var/cache/libdnf5).',
    },
    aliases: ['DL3040'],
  },
  create(context, [{ stages }]) {
    const listeners = groups.map(group =>
      reportKeptCache(context, stages, {
        programs: group,
        fills,
        cleans: ['clean'],
        folders,
      }),
    );
    return {
      RunInstruction(run) {
        for (const listener of listeners) listener.RunInstruction?.(run);
      },
    };
  },
});

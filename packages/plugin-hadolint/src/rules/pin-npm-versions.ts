import { createRule } from '../create-rule.ts';
import { hasWord } from '../commands.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';
import { reportUnpinned } from '../unpinned.ts';

const programs = ['npm'];

function isPinned(text: string): boolean {
  // A commit, a tag or a branch of a repository.
  if (text.includes('#')) return true;
  if (/^git(\+(ssh|https?|file))?:\/\//.test(text)) return false;
  return /^((\.{0,2}|~)\/|https?:)/.test(text) || /\.(tar|tar\.gz|tgz)$/.test(text) || /.@/.test(text);
}

export default createRule<StagesOptions, 'unpinned'>({
  name: 'pin-npm-versions',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require versions for packages that npm installs by name', recommended: 'strict' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'all' }],
    messages: {
      unpinned: '{{packages}} may be another version in each build. Name one, as in "npm install name@1.2".',
    },
    aliases: ['DL3016'],
  },
  create(context, [{ stages }]) {
    return reportUnpinned(context, stages, programs, ({ command, packages }) =>
      hasWord(command, 'install')
        ? packages.filter(({ word }) => word.text !== '.' && !isPinned(word.text))
        : [],
    );
  },
});

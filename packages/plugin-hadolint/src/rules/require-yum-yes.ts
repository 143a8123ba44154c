import { createRule } from '../create-rule.ts';
import { reportUnanswered } from '../unanswered.ts';

const question = {
  programs: ['yum'],
  subcommands: ['install', 'groupinstall', 'localinstall'],
  flags: ['y', 'yes', 'assumeyes'],
  insert: '-y',
};

export default createRule({
  name: 'require-yum-yes',
  programs: question.programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require `-y` where yum installs, as nobody can answer', recommended: true },
    fixable: 'code',
    schema: [],
    messages: {
      asks: 'yum asks before it installs, and in a build nobody answers. Write "yum {{answered}}".',
    },
    aliases: ['DL3030'],
  },
  create(context) {
    return reportUnanswered(context, question);
  },
});

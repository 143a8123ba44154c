import { createRule } from '../create-rule.ts';
import { reportUnanswered } from '../unanswered.ts';

const question = {
  programs: ['dnf', 'microdnf', 'dnf5'],
  subcommands: ['install', 'groupinstall', 'localinstall'],
  flags: ['y', 'yes', 'assumeyes'],
  insert: '-y',
};

export default createRule({
  name: 'require-dnf-yes',
  programs: question.programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require `-y` where dnf installs, as nobody can answer', recommended: true },
    fixable: 'code',
    schema: [],
    messages: {
      asks: '{{program}} asks before it installs, and in a build nobody answers. Write "{{program}} {{answered}}".',
    },
    aliases: ['DL3038'],
  },
  create(context) {
    return reportUnanswered(context, question);
  },
});

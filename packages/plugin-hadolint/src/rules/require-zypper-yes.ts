import { createRule } from '../create-rule.ts';
import { reportUnanswered } from '../unanswered.ts';

const question = {
  programs: ['zypper'],
  subcommands: ['install', 'in', 'remove', 'rm', 'source-install', 'si', 'patch'],
  flags: ['y', 'n', 'no-confirm', 'non-interactive'],
  insert: '-y',
  global: { subcommands: ['source-install', 'si'], insert: '--non-interactive' },
};

export default createRule({
  name: 'require-zypper-yes',
  programs: question.programs,
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require `-y` where zypper changes packages, as nobody can answer',
      recommended: true,
    },
    fixable: 'code',
    schema: [],
    messages: {
      asks: 'zypper asks before it goes on, and in a build nobody answers. Write "zypper {{answered}}".',
    },
    aliases: ['DL3034'],
  },
  create(context) {
    return reportUnanswered(context, question);
  },
});

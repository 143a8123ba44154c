import rule from '../src/rules/require-zypper-yes.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'an answer': run(
      'zypper install -y a && zypper -n in a && zypper --non-interactive rm a && zypper patch --no-confirm',
    ),
    'another subcommand': run('zypper refresh && zypper clean'),
    'another program': run('yes | zypper install a'),
  },
  invalid: {
    'no answer': {
      code: run('«zypper install httpd»'),
      message: 'zypper asks before it goes on, and in a build nobody answers. Write "zypper install -y".',
      output: run('zypper install -y httpd'),
      changes: ['+-y'],
    },
    'other subcommands, and a trigger': {
      code: lines('FROM a', 'RUN «zypper rm a» && «zypper patch»', 'ONBUILD RUN «zypper in a»'),
      output: lines('FROM a', 'RUN zypper rm -y a && zypper patch -y', 'ONBUILD RUN zypper in -y a'),
      changes: ['+-y', '+-y', '+-y'],
    },
    'in exec form': { code: lines('FROM a', 'RUN «["zypper", "in", "a"]»'), output: null },
  },
});

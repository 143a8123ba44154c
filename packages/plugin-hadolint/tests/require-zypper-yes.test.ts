import rule from '../src/rules/require-zypper-yes.ts';
import { lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/require-zypper-yes', rule, {
  valid: [
    {
      name: 'an answer',
      code: run(
        'zypper install -y a && zypper -n in a && zypper --non-interactive rm a && zypper patch --no-confirm',
      ),
    },
    { name: 'another subcommand', code: run('zypper refresh && zypper clean') },
    { name: 'another program', code: run('yes | zypper install a') },
  ],
  invalid: [
    {
      name: 'no answer',
      code: run('«zypper install httpd»'),
      errors: [
        {
          messageId: 'asks',
          message:
            'DL3034: zypper asks before it goes on, and in a build nobody answers. Write "zypper install -y".',
        },
      ],
      output: run('zypper install -y httpd'),
      changes: ['+-y'],
    },
    {
      name: 'other subcommands, and a trigger',
      code: lines('FROM a', 'RUN «zypper rm a» && «zypper patch»', 'ONBUILD RUN «zypper in a»'),
      errors: [{ messageId: 'asks' }, { messageId: 'asks' }, { messageId: 'asks' }],
      output: lines('FROM a', 'RUN zypper rm -y a && zypper patch -y', 'ONBUILD RUN zypper in -y a'),
      changes: ['+-y', '+-y', '+-y'],
    },
    {
      name: 'of source packages, which take the answer as a global option alone',
      code: lines('FROM a', 'RUN «zypper source-install a»', 'RUN «zypper --no-refresh si -d a»'),
      errors: [
        {
          messageId: 'asks',
          message:
            'DL3034: zypper asks before it goes on, and in a build nobody answers. Write "zypper --non-interactive source-install".',
        },
        { messageId: 'asks' },
      ],
      output: lines(
        'FROM a',
        'RUN zypper --non-interactive source-install a',
        'RUN zypper --no-refresh --non-interactive si -d a',
      ),
      changes: ['+--non-interactive', '+--non-interactive'],
    },
    {
      name: 'in exec form',
      code: lines('FROM a', 'RUN «["zypper", "in", "a"]»', 'RUN «["zypper", "si", "a"]»'),
      errors: [{ messageId: 'asks' }, { messageId: 'asks' }],
      output: null,
    },
  ],
});

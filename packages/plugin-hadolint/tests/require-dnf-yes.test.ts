import rule from '../src/rules/require-dnf-yes.ts';
import { lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/require-dnf-yes', rule, {
  valid: [
    {
      name: 'an answer',
      code: run('dnf install -y a && microdnf -y install a && dnf localinstall --assumeyes a.rpm'),
    },
    { name: 'options that only the build knows', code: run('dnf $OPTIONS install a') },
    { name: 'another subcommand', code: run('dnf clean all') },
  ],
  invalid: [
    {
      name: 'no answer',
      code: run('«dnf install httpd»'),
      errors: [
        {
          messageId: 'asks',
          message:
            'DL3038: dnf asks before it installs, and in a build nobody answers. Write "dnf install -y".',
        },
      ],
      output: run('dnf install -y httpd'),
      changes: ['+-y'],
    },
    {
      name: 'microdnf, and a trigger',
      code: lines('FROM a', 'RUN «microdnf --nodocs install tar»', 'ONBUILD RUN «dnf groupinstall x»'),
      errors: [{ messageId: 'asks' }, { messageId: 'asks' }],
      output: lines('FROM a', 'RUN microdnf --nodocs install -y tar', 'ONBUILD RUN dnf groupinstall -y x'),
      changes: ['+-y', '+-y'],
    },
    {
      name: 'in exec form',
      code: lines('FROM a', 'RUN «["dnf", "install", "a"]»'),
      errors: [{ messageId: 'asks' }],
      output: null,
    },
  ],
});

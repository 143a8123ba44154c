import rule from '../src/rules/require-yum-yes.ts';
import { lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/require-yum-yes', rule, {
  valid: [
    {
      name: 'an answer',
      code: run('yum install -y a && yum -y install a && yum localinstall --assumeyes a.rpm'),
    },
    { name: 'another program', code: run('yes | yum install a && echo "y" | yum install a') },
    { name: 'another subcommand', code: run('yum clean all && yum makecache') },
  ],
  invalid: [
    {
      name: 'another word',
      code: run('echo n | «yum install a»'),
      errors: [{ messageId: 'asks' }],
      output: run('echo n | yum install -y a'),
      changes: ['+-y'],
    },
    {
      name: 'no answer',
      code: run('«yum install httpd»'),
      errors: [
        {
          messageId: 'asks',
          message:
            'DL3030: yum asks before it installs, and in a build nobody answers. Write "yum install -y".',
        },
      ],
      output: run('yum install -y httpd'),
      changes: ['+-y'],
    },
    {
      name: 'a group, and a trigger',
      code: lines(
        'FROM a',
        'RUN «yum groupinstall "Development Tools"»',
        'ONBUILD RUN «yum localinstall ./a.rpm»',
      ),
      errors: [{ messageId: 'asks' }, { messageId: 'asks' }],
      output: lines(
        'FROM a',
        'RUN yum groupinstall -y "Development Tools"',
        'ONBUILD RUN yum localinstall -y ./a.rpm',
      ),
      changes: ['+-y', '+-y'],
    },
    {
      name: 'in exec form',
      code: lines('FROM a', 'RUN «["yum", "install", "a"]»'),
      errors: [{ messageId: 'asks' }],
      output: null,
    },
  ],
});

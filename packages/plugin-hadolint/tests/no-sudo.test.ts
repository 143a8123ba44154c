import rule from '../src/rules/no-sudo.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/no-sudo', rule, {
  valid: [
    { name: 'no sudo', code: run('apt-get install -y sudo && which sudo && echo sudo') },
    { name: 'a path with sudo in it', code: run('/opt/sudoers/run sudo-rules') },
    { name: 'another user', code: run('gosu app make && su app -c "make"') },
  ],
  invalid: [
    {
      name: 'sudo',
      code: run('«sudo» apt-get update'),
      errors: [
        {
          messageId: 'sudo',
          message:
            'DL3004: A build runs as root until USER says otherwise, and sudo passes signals on badly. Drop it, switch with USER, or use gosu or setpriv.',
        },
      ],
    },
    {
      name: 'with options, in another command',
      code: run('env A=1 /usr/bin/«sudo» -E -u app make'),
      errors: [{ messageId: 'sudo' }],
    },
    { name: 'nothing behind it', code: run('«sudo»'), errors: [{ messageId: 'sudo' }] },
    {
      name: 'each, over several lines',
      code: lines('FROM a', 'RUN «sudo» a && \\', '  # why', '  «sudo» b'),
      errors: [{ messageId: 'sudo' }, { messageId: 'sudo' }],
    },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD RUN «sudo» make'), errors: [{ messageId: 'sudo' }] },
  ],
});

import rule from '../src/rules/no-sudo.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'no sudo': run('apt-get install -y sudo && which sudo && echo sudo'),
    'a path with sudo in it': run('/opt/sudoers/run sudo-rules'),
    'another user': run('gosu app make && su app -c "make"'),
  },
  invalid: {
    sudo: {
      code: run('«sudo» apt-get update'),
      message:
        'sudo needs a terminal and passes signals on badly. Switch with USER, or use gosu or "setpriv".',
    },
    'with options, in another command': run('env A=1 /usr/bin/«sudo» -E -u app make'),
    'nothing behind it': run('«sudo»'),
    'each, over several lines': lines('FROM a', 'RUN «sudo» a && \\', '  # why', '  «sudo» b'),
    'a trigger': lines('FROM a', 'ONBUILD RUN «sudo» make'),
  },
});

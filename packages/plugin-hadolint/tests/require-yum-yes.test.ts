import rule from '../src/rules/require-yum-yes.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'an answer': run('yum install -y a && yum -y install a && yum localinstall --assumeyes a.rpm'),
    'another program': run('yes | yum install a'),
    'another subcommand': run('yum clean all && yum makecache'),
  },
  invalid: {
    'no answer': {
      code: run('«yum install httpd»'),
      message: 'yum asks before it installs, and in a build nobody answers. Write "yum install -y".',
      output: run('yum install -y httpd'),
      changes: ['+-y'],
    },
    'a group, and a trigger': {
      code: lines(
        'FROM a',
        'RUN «yum groupinstall "Development Tools"»',
        'ONBUILD RUN «yum localinstall ./a.rpm»',
      ),
      output: lines(
        'FROM a',
        'RUN yum groupinstall -y "Development Tools"',
        'ONBUILD RUN yum localinstall -y ./a.rpm',
      ),
      changes: ['+-y', '+-y'],
    },
    'in exec form': { code: lines('FROM a', 'RUN «["yum", "install", "a"]»'), output: null },
  },
});

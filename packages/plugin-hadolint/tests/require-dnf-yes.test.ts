import rule from '../src/rules/require-dnf-yes.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'an answer': run('dnf install -y a && microdnf -y install a && dnf localinstall --assumeyes a.rpm'),
    'options that only the build knows': run('dnf $OPTIONS install a'),
    'another subcommand': run('dnf clean all'),
  },
  invalid: {
    'no answer': {
      code: run('«dnf install httpd»'),
      message: 'dnf asks before it installs, and in a build nobody answers. Write "dnf install -y".',
      output: run('dnf install -y httpd'),
      changes: ['+-y'],
    },
    'microdnf, and a trigger': {
      code: lines('FROM a', 'RUN «microdnf --nodocs install tar»', 'ONBUILD RUN «dnf groupinstall x»'),
      output: lines('FROM a', 'RUN microdnf --nodocs install -y tar', 'ONBUILD RUN dnf groupinstall -y x'),
      changes: ['+-y', '+-y'],
    },
    'in exec form': { code: lines('FROM a', 'RUN «["dnf", "install", "a"]»'), output: null },
  },
});

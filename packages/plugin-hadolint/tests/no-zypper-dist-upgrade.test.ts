import rule from '../src/rules/no-zypper-dist-upgrade.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'an update': run('zypper update -y && zypper patch -y'),
    'a package of that name': run('dnf install -y dup'),
    'no zypper': run('apt-get dist-upgrade -y'),
  },
  invalid: {
    'the whole distribution': {
      code: run('«zypper dist-upgrade -y»'),
      message:
        '"zypper dist-upgrade" replaces the distribution of the base image by what is current today. Start from a newer base image.',
    },
    'in short': run('zypper ref && «zypper -n dup»'),
    'a trigger': lines('FROM a', 'ONBUILD RUN «zypper dup»'),
  },
});

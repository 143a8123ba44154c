import rule from '../src/rules/no-zypper-dist-upgrade.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/no-zypper-dist-upgrade', rule, {
  valid: [
    { name: 'an update', code: run('zypper update -y && zypper patch -y') },
    { name: 'a package of that name', code: run('dnf install -y dup') },
    { name: 'no zypper', code: run('apt-get dist-upgrade -y') },
  ],
  invalid: [
    {
      name: 'the whole distribution',
      code: run('«zypper dist-upgrade -y»'),
      errors: [
        {
          messageId: 'upgrades',
          message:
            'DL3035: "zypper dist-upgrade" replaces the distribution of the base image by what is current today. Start from a newer base image.',
        },
      ],
    },
    { name: 'in short', code: run('zypper ref && «zypper -n dup»'), errors: [{ messageId: 'upgrades' }] },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN «zypper dup»'),
      errors: [{ messageId: 'upgrades' }],
    },
  ],
});

import rule from '../src/rules/prefer-apt-get.ts';
import { lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/prefer-apt-get', rule, {
  valid: [
    { name: 'apt-get', code: run('apt-get update && apt-get install -y a && apt-cache policy a') },
    { name: 'a package', code: run('apt-get install -y apt apt-transport-https') },
    { name: 'another shell', code: lines('FROM a', 'SHELL ["pwsh", "-c"]', 'RUN apt update') },
  ],
  invalid: [
    {
      name: 'apt',
      code: run('«apt» update && «apt» -y install a'),
      errors: [
        {
          messageId: 'apt',
          message:
            'DL3027: apt is made for people, and what it does may change between versions. Use apt-get or apt-cache.',
        },
        { messageId: 'apt' },
      ],
      output: run('apt-get update && apt-get -y install a'),
      changes: ['-apt', '-apt', '+apt-get', '+apt-get'],
    },
    {
      name: 'a subcommand that apt-get does not have',
      code: run('«apt» list --installed'),
      errors: [{ messageId: 'apt' }],
      output: null,
    },
    {
      name: 'an upgrade, for which apt-get installs no new packages',
      code: run('«apt» update && «apt» upgrade -y'),
      errors: [{ messageId: 'apt' }, { messageId: 'apt' }],
      output: run('apt-get update && apt upgrade -y'),
      changes: ['-apt', '+apt-get'],
    },
    { name: 'by its path', code: run('«/usr/bin/apt» update'), errors: [{ messageId: 'apt' }], output: null },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN «apt» update'),
      errors: [{ messageId: 'apt' }],
      output: lines('FROM a', 'ONBUILD RUN apt-get update'),
      changes: ['-apt', '+apt-get'],
    },
  ],
});

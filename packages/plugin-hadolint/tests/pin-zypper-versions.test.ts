import rule from '../src/rules/pin-zypper-versions.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/pin-zypper-versions', rule, {
  valid: [
    { name: 'a version', code: run('zypper install -y "httpd=2.4" "curl>=8" && zypper in "jq<2"') },
    { name: 'a file', code: run('zypper install -y ./tool.rpm') },
    { name: 'another subcommand', code: run('zypper refresh && zypper remove curl') },
  ],
  invalid: [
    {
      name: 'no version',
      code: run('zypper install -y «httpd»'),
      errors: [
        {
          messageId: 'unpinned',
          message:
            'DL3037: httpd may be another version in each build. Name one, as in "zypper install name=1.2".',
        },
      ],
    },
    {
      name: 'in short',
      code: run('zypper -n in --type package «curl jq»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN zypper in «curl»'),
      errors: [{ messageId: 'unpinned' }],
    },
  ],
});

import rule from '../src/rules/pin-zypper-versions.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': run('zypper install -y "httpd=2.4" "curl>=8" && zypper in "jq<2"'),
    'a file': run('zypper install -y ./tool.rpm'),
    'another subcommand': run('zypper refresh && zypper remove curl'),
  },
  invalid: {
    'no version': {
      code: run('zypper install -y «httpd»'),
      message: 'httpd may be another version in each build. Name one, as in "zypper install name=1.2".',
    },
    'in short': run('zypper -n in --type package «curl jq»'),
    'a trigger': lines('FROM a', 'ONBUILD RUN zypper in «curl»'),
  },
});

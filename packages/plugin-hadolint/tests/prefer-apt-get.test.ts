import rule from '../src/rules/prefer-apt-get.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'apt-get': run('apt-get update && apt-get install -y a && apt-cache policy a'),
    'a package': run('apt-get install -y apt apt-transport-https'),
    'another shell': lines('FROM a', 'SHELL ["pwsh", "-c"]', 'RUN apt update'),
  },
  invalid: {
    apt: {
      code: run('«apt» update && «apt» -y install a'),
      message:
        'apt is made for people, and what it does may change between versions. Use apt-get or apt-cache.',
      output: run('apt-get update && apt-get -y install a'),
      changes: ['-apt', '-apt', '+apt-get', '+apt-get'],
    },
    'a subcommand that apt-get does not have': { code: run('«apt» list --installed'), output: null },
    'by its path': { code: run('«/usr/bin/apt» update'), output: null },
    'a trigger': {
      code: lines('FROM a', 'ONBUILD RUN «apt» update'),
      output: lines('FROM a', 'ONBUILD RUN apt-get update'),
      changes: ['-apt', '+apt-get'],
    },
  },
});

import rule from '../src/rules/no-pointless-command.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'other commands': run('make && pkill -0 x && sshd -t'),
    'names as arguments': run('apt-get install -y ssh vim && echo kill'),
    'words like these': run('./service start && freeze && topology'),
  },
  invalid: {
    'a service': {
      code: run('«service» mysql start && mysql < schema.sql'),
      message:
        '"service" is about a running machine, and here none runs: nothing of its effect gets into the image. Leave it out.',
    },
    others: run('«ps» aux | grep x && «kill» -9 1; «free» -m; «top» -n1; «mount» /x'),
    more: run('«ssh» host && «vim» file && «shutdown»'),
    'a trigger': lines('FROM a', 'ONBUILD RUN «service» x start'),
  },
});

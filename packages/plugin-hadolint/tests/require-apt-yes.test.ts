import rule from '../src/rules/require-apt-yes.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'an answer': run(
      'apt-get install -y a && apt-get -y install a && apt-get install --yes a && apt-get install a --assume-yes',
    ),
    'quiet twice': run('apt-get install -qq a && apt-get install -q -q a && apt-get install -q=2 a'),
    'in a cluster': run('apt-get install -fy a'),
    'a setting': run('apt-get -o APT::Get::Assume-Yes=true install a'),
    'another command': run('yes | apt-get install a'),
    'options that only the build knows': run('apt-get $OPTIONS install a'),
    'another subcommand': run('apt-get update && apt-get remove a'),
  },
  invalid: {
    'no answer': {
      code: run('«apt-get install curl»'),
      message: 'apt-get asks before it installs, and in a build nobody answers. Write "apt-get install -y".',
      output: run('apt-get install -y curl'),
      changes: ['+-y'],
    },
    'quiet once': {
      code: run('«apt-get install -q curl»'),
      output: run('apt-get install -y -q curl'),
      changes: ['+-y'],
    },
    'over several lines, with CRLF': {
      code: 'FROM a\r\nRUN apt-get update && \\\r\n  «apt-get install \\\r\n    curl»\r\n',
      output: 'FROM a\r\nRUN apt-get update && \\\r\n  apt-get install -y \\\r\n    curl\r\n',
      changes: ['+-y'],
    },
    'in a heredoc and a trigger': {
      code: lines('FROM a', 'RUN <<EOF', '«apt-get install curl»', 'EOF', 'ONBUILD RUN «apt-get install jq»'),
      output: lines(
        'FROM a',
        'RUN <<EOF',
        'apt-get install -y curl',
        'EOF',
        'ONBUILD RUN apt-get install -y jq',
      ),
      changes: ['+-y', '+-y'],
    },
    'in exec form, which has to be changed by hand': {
      code: lines('FROM a', 'RUN «["apt-get", "install", "curl"]»'),
      output: null,
    },
    'a subcommand from a variable': {
      code: lines('FROM a', 'ARG DO=install', 'RUN «apt-get $DO curl»'),
      output: null,
    },
  },
});

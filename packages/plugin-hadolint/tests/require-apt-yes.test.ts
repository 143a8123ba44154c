import rule from '../src/rules/require-apt-yes.ts';
import { lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/require-apt-yes', rule, {
  valid: [
    {
      name: 'an answer',
      code: run(
        'apt-get install -y a && apt-get -y install a && apt-get install --yes a && apt-get install a --assume-yes',
      ),
    },
    {
      name: 'quiet twice',
      code: run('apt-get install -qq a && apt-get install -q -q a && apt-get install -q=2 a'),
    },
    { name: 'in a cluster', code: run('apt-get install -fy a') },
    { name: 'a setting', code: run('apt-get -o APT::Get::Assume-Yes=true install a') },
    { name: 'another command', code: run('yes | apt-get install a') },
    { name: 'a word', code: run("echo y | apt-get install a && printf 'Y\\n' | apt-get install a") },
    { name: 'options that only the build knows', code: run('apt-get $OPTIONS install a') },
    { name: 'another subcommand', code: run('apt-get update && apt-get remove a') },
  ],
  invalid: [
    {
      name: 'no answer',
      code: run('«apt-get install curl»'),
      errors: [
        {
          messageId: 'asks',
          message:
            'DL3014: apt-get asks before it installs, and in a build nobody answers. Write "apt-get install -y".',
        },
      ],
      output: run('apt-get install -y curl'),
      changes: ['+-y'],
    },
    {
      name: 'quiet once',
      code: run('«apt-get install -q curl»'),
      errors: [{ messageId: 'asks' }],
      output: run('apt-get install -y -q curl'),
      changes: ['+-y'],
    },
    {
      name: 'over several lines, with CRLF',
      code: 'FROM a\r\nRUN apt-get update && \\\r\n  «apt-get install \\\r\n    curl»\r\n',
      errors: [{ messageId: 'asks' }],
      output: 'FROM a\r\nRUN apt-get update && \\\r\n  apt-get install -y \\\r\n    curl\r\n',
      changes: ['+-y'],
    },
    {
      name: 'in a heredoc and a trigger',
      code: lines('FROM a', 'RUN <<EOF', '«apt-get install curl»', 'EOF', 'ONBUILD RUN «apt-get install jq»'),
      errors: [{ messageId: 'asks' }, { messageId: 'asks' }],
      output: lines(
        'FROM a',
        'RUN <<EOF',
        'apt-get install -y curl',
        'EOF',
        'ONBUILD RUN apt-get install -y jq',
      ),
      changes: ['+-y', '+-y'],
    },
    {
      name: 'in exec form, which has to be changed by hand',
      code: lines('FROM a', 'RUN «["apt-get", "install", "curl"]»'),
      errors: [{ messageId: 'asks' }],
      output: null,
    },
    {
      name: 'a subcommand from a variable',
      code: lines('FROM a', 'ARG DO=install', 'RUN «apt-get $DO curl»'),
      errors: [{ messageId: 'asks' }],
      output: null,
    },
  ],
});

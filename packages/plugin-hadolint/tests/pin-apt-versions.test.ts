import rule from '../src/rules/pin-apt-versions.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': run('apt-get install -y curl=7.88.* git=1:2.39'),
    'a release': run('apt-get install -y -t bookworm-backports golang/bookworm'),
    'a file': run('apt-get install -y ./tool.deb'),
    'a list that only the build knows': run('apt-get install -y $PACKAGES $(cat packages.txt)'),
    'another subcommand': run('apt-get update && apt-get purge -y curl'),
    'apt, which is another matter': run('apt install -y curl'),
    'a builder stage': lines(
      'FROM debian:12 AS b',
      'RUN apt-get install -y gcc',
      'FROM scratch',
      'COPY --from=b /x /x',
    ),
    'another shell': lines('FROM a', 'SHELL ["pwsh", "-c"]', 'RUN apt-get install curl'),
  },
  invalid: {
    'no version': {
      code: run('apt-get install -y «curl»'),
      message: 'curl may be another version in each build. Name one, as in "apt-get install name=1.2.*".',
    },
    'some of several': run('apt-get -o Dpkg::Use-Pty=0 install -y -t stable a=1 «b c d e»'),
    'over several lines, with CRLF':
      'FROM a\r\nRUN apt-get install -y \\\r\n  # why\r\n  «curl \\\r\n  git»\r\n',
    'in a heredoc': lines('FROM a', 'RUN <<EOF', 'apt-get update', 'apt-get install -y «curl»', 'EOF'),
    'behind ONBUILD, sudo and a folder': lines('FROM a', 'ONBUILD RUN sudo /usr/bin/apt-get install «curl»'),
    'a variable that the file sets': lines('FROM a', 'ARG PKGS="curl git"', 'RUN apt-get install -y «$PKGS»'),
    'in exec form': lines('FROM a', 'RUN ["apt-get", "install", «"curl"»]'),
    'each command': run('apt-get install «a» && apt-get install «b»'),
    'a builder stage, where wanted': {
      code: lines(
        'FROM debian:12 AS b',
        'RUN apt-get install -y «gcc»',
        'FROM scratch',
        'COPY --from=b /x /x',
      ),
      options: { stages: 'all' },
    },
  },
});

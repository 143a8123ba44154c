import rule from '../src/rules/pin-apt-versions.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/pin-apt-versions', rule, {
  valid: [
    { name: 'a version', code: run('apt-get install -y curl=7.88.* git=1:2.39') },
    { name: 'a release', code: run('apt-get install -y -t bookworm-backports golang/bookworm') },
    { name: 'a file', code: run('apt-get install -y ./tool.deb') },
    {
      name: 'a list that only the build knows',
      code: run('apt-get install -y $PACKAGES $(cat packages.txt)'),
    },
    { name: 'one that is to go', code: run('apt-get install -y curl=7.88.* wget-') },
    { name: 'another subcommand', code: run('apt-get update && apt-get purge -y curl') },
    { name: 'apt, which is another matter', code: run('apt install -y curl') },
    {
      name: 'a builder stage',
      code: lines('FROM debian:12 AS b', 'RUN apt-get install -y gcc', 'FROM scratch', 'COPY --from=b /x /x'),
    },
    { name: 'another shell', code: lines('FROM a', 'SHELL ["pwsh", "-c"]', 'RUN apt-get install curl') },
  ],
  invalid: [
    {
      name: 'no version',
      code: run('apt-get install -y «curl»'),
      errors: [
        {
          messageId: 'unpinned',
          message:
            'DL3008: curl may be another version in each build. Name one, as in "apt-get install name=1.2.*".',
        },
      ],
    },
    {
      name: 'some of several',
      code: run('apt-get -o Dpkg::Use-Pty=0 install -y -t stable a=1 «b c d e»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'over several lines, with CRLF',
      code: 'FROM a\r\nRUN apt-get install -y \\\r\n  # why\r\n  «curl \\\r\n  git»\r\n',
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'in a heredoc',
      code: lines('FROM a', 'RUN <<EOF', 'apt-get update', 'apt-get install -y «curl»', 'EOF'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'behind ONBUILD, sudo and a folder',
      code: lines('FROM a', 'ONBUILD RUN sudo /usr/bin/apt-get install «curl»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'a variable that the file sets',
      code: lines('FROM a', 'ARG PKGS="curl git"', 'RUN apt-get install -y «$PKGS»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'in exec form',
      code: lines('FROM a', 'RUN ["apt-get", "install", «"curl"»]'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'each command',
      code: run('apt-get install «a» && apt-get install «b»'),
      errors: [{ messageId: 'unpinned' }, { messageId: 'unpinned' }],
    },
    {
      name: 'a builder stage, where wanted',
      code: lines(
        'FROM debian:12 AS b',
        'RUN apt-get install -y «gcc»',
        'FROM scratch',
        'COPY --from=b /x /x',
      ),
      options: [{ stages: 'all' }],
      errors: [{ messageId: 'unpinned' }],
    },
  ],
});

import rule from '../src/rules/require-pipefail.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/require-pipefail', rule, {
  valid: [
    {
      name: 'a start that does not fail',
      code: run('echo "$SUM  x" | sha256sum -c - && printf "a\\n" | sort && yes | make'),
    },
    { name: 'no pipe', code: run('a && b || c; echo "x | y"') },
    { name: 'SHELL', code: lines('FROM a', 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]', 'RUN a | b') },
    {
      name: 'SHELL, in a cluster',
      code: lines('FROM a', 'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]', 'RUN a | b'),
    },
    {
      name: 'in the script',
      code: run('set -o pipefail && a | b').replace('12', '12 AS x') + run('set -euxo pipefail; a | b'),
    },
    {
      name: 'in a heredoc',
      code: lines('FROM a', 'RUN <<EOF', '#!/bin/bash', 'set -o pipefail', 'a | b', 'EOF'),
    },
    { name: 'of a shell', code: run(`bash -o pipefail -c 'a | b'`) },
    { name: 'another shell', code: lines('FROM a', 'SHELL ["pwsh", "-Command"]', 'RUN a | b') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD RUN a | b') },
  ],
  invalid: [
    {
      name: 'a pipe into a loop',
      code: run('«curl https://a.b/c» | while read x; do y $x; done'),
      errors: [{ messageId: 'pipe' }],
    },
    {
      name: 'a pipe into a subshell',
      code: run('«curl https://a.b/c» | (cd /x && tar xz)'),
      errors: [{ messageId: 'pipe' }],
    },
    {
      name: 'a pipe',
      code: run('«curl https://a.b/c» | tar xz'),
      errors: [
        {
          messageId: 'pipe',
          message:
            'DL4006: "curl" may fail unnoticed: a pipe is as good as its last command. Put SHELL ["/bin/bash", "-o", "pipefail", "-c"] before this RUN.',
        },
      ],
    },
    {
      name: 'on Alpine',
      code: lines('FROM alpine:3.20 AS base', 'FROM base', 'RUN «cat x» | sort | uniq'),
      errors: [
        {
          messageId: 'pipe',
          message:
            'DL4006: "cat" may fail unnoticed: a pipe is as good as its last command. Put SHELL ["/bin/ash", "-o", "pipefail", "-c"] before this RUN.',
        },
      ],
    },
    {
      name: 'another SHELL',
      code: lines(
        'FROM a',
        'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
        'SHELL ["/bin/sh", "-c"]',
        'RUN «a» | b',
      ),
      errors: [{ messageId: 'pipe' }],
    },
    { name: 'a later part of a pipe', code: run('echo x | «sort» | uniq'), errors: [{ messageId: 'pipe' }] },
    {
      name: 'pipefail is set too late',
      code: run('«a» | b; set -o pipefail'),
      errors: [{ messageId: 'pipe' }],
    },
    {
      name: 'a shell that does not know it',
      code: lines('FROM a', 'SHELL ["/bin/sh", "-o", "pipefail", "-c"]', 'RUN «a» | b'),
      errors: [{ messageId: 'pipe' }],
    },
  ],
});

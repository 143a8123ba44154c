import rule from '../src/rules/require-pipefail.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a start that does not fail': run(
      'echo "$SUM  x" | sha256sum -c - && printf "a\\n" | sort && yes | make',
    ),
    'no pipe': run('a && b || c; echo "x | y"'),
    SHELL: lines('FROM a', 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]', 'RUN a | b'),
    'SHELL, in a cluster': lines('FROM a', 'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]', 'RUN a | b'),
    'in the script':
      run('set -o pipefail && a | b').replace('12', '12 AS x') + run('set -euxo pipefail; a | b'),
    'in a heredoc': lines('FROM a', 'RUN <<EOF', '#!/bin/bash', 'set -o pipefail', 'a | b', 'EOF'),
    'of a shell': run(`bash -o pipefail -c 'a | b'`),
    'another shell': lines('FROM a', 'SHELL ["pwsh", "-Command"]', 'RUN a | b'),
    'a trigger': lines('FROM a', 'ONBUILD RUN a | b'),
  },
  invalid: {
    'a pipe': {
      code: run('«curl https://a.b/c» | tar xz'),
      message:
        'When "curl" fails, this pipe goes on and the build succeeds. Put SHELL ["/bin/bash", "-o", "pipefail", "-c"] before this RUN.',
    },
    'on Alpine': {
      code: lines('FROM alpine:3.20', 'RUN «cat x» | sort | uniq'),
      message:
        'When "cat" fails, this pipe goes on and the build succeeds. Put SHELL ["/bin/ash", "-o", "pipefail", "-c"] before this RUN.',
    },
    'another SHELL': lines(
      'FROM a',
      'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
      'SHELL ["/bin/sh", "-c"]',
      'RUN «a» | b',
    ),
    'a later part of a pipe': run('echo x | «sort» | uniq'),
    'pipefail is set too late': run('«a» | b; set -o pipefail'),
    'a shell that does not know it': lines(
      'FROM a',
      'SHELL ["/bin/sh", "-o", "pipefail", "-c"]',
      'RUN «a» | b',
    ),
  },
});

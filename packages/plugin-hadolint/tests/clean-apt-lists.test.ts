import rule from '../src/rules/clean-apt-lists.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    removed: run('apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*'),
    'the whole folder, or one above':
      run('apt-get update; rm -r /var/lib/apt/lists').replace('12', '12 AS x') +
      run('apt update; rm -rf /var/lib/apt'),
    'with others': run('apt-get update && rm -rf /tmp/* /var/lib/{apt,dpkg,cache}/'),
    'from within': run('apt-get update && cd /var/lib/apt/lists && rm -f *_*'),
    'by apt-get': run('apt-get update && apt-get distclean'),
    'a cache mount': lines('FROM a', 'RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update'),
    'two cache mounts': lines(
      'FROM a',
      'RUN --mount=type=cache,target=/var/lib/apt --mount=type=tmpfs,target=/var/cache/apt apt-get update',
    ),
    'a builder stage': lines(
      'FROM debian:12 AS b',
      'RUN apt-get update',
      'FROM scratch',
      'COPY --from=b /x /x',
    ),
    'in a heredoc': lines('FROM a', 'RUN <<EOF', 'apt-get update', 'rm -rf /var/lib/apt/lists/*', 'EOF'),
  },
  invalid: {
    kept: {
      code: run('«apt-get update» && apt-get install -y a'),
      message:
        'The package lists of "apt-get update" ship in this layer. End the RUN with "rm -rf /var/lib/apt/lists/*", or put a cache mount there.',
    },
    'by apt and aptitude': lines('FROM a', 'RUN «apt update»', 'RUN «aptitude -q update»'),
    'something else removed': run('«apt-get update» && rm -rf /tmp/* && apt-get clean'),
    'removed too late': lines('FROM a', 'RUN «apt-get update»', 'RUN rm -rf /var/lib/apt/lists/*'),
    'one cache mount': lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/apt «apt-get update»'),
    'a base of what ships': lines('FROM debian:12 AS base', 'RUN «apt-get update»', 'FROM base'),
    'a trigger': lines('FROM a', 'ONBUILD RUN «apt-get update»'),
    'a builder stage, where wanted': {
      code: lines('FROM debian:12 AS b', 'RUN «apt-get update»', 'FROM scratch', 'COPY --from=b /x /x'),
      options: { stages: 'builder' },
    },
  },
});

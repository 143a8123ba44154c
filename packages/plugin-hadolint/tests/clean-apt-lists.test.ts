import rule from '../src/rules/clean-apt-lists.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/clean-apt-lists', rule, {
  valid: [
    { name: 'removed', code: run('apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*') },
    {
      name: 'the whole folder, or one above',
      code:
        run('apt-get update; rm -r /var/lib/apt/lists').replace('12', '12 AS x') +
        run('apt update; rm -rf /var/lib/apt'),
    },
    { name: 'with others', code: run('apt-get update && rm -rf /tmp/* /var/lib/{apt,dpkg,cache}/') },
    { name: 'from within', code: run('apt-get update && cd /var/lib/apt/lists && rm -f *_*') },
    { name: 'by apt-get', code: run('apt-get update && apt-get distclean') },
    {
      name: 'a cache mount',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update'),
    },
    {
      name: 'two cache mounts',
      code: lines(
        'FROM a',
        'RUN --mount=type=cache,target=/var/lib/apt --mount=type=tmpfs,target=/var/cache/apt apt-get update',
      ),
    },
    {
      name: 'a builder stage',
      code: lines('FROM debian:12 AS b', 'RUN apt-get update', 'FROM scratch', 'COPY --from=b /x /x'),
    },
    {
      name: 'in a heredoc',
      code: lines('FROM a', 'RUN <<EOF', 'apt-get update', 'rm -rf /var/lib/apt/lists/*', 'EOF'),
    },
  ],
  invalid: [
    {
      name: 'kept',
      code: run('«apt-get update» && apt-get install -y a'),
      errors: [
        {
          messageId: 'kept',
          message:
            'DL3009: The package lists of "apt-get update" ship in this layer. End the RUN with "rm -rf /var/lib/apt/lists/*", or put a cache mount there.',
        },
      ],
    },
    {
      name: 'by apt and aptitude',
      code: lines('FROM a', 'RUN «apt update»', 'RUN «aptitude -q update»'),
      errors: [{ messageId: 'kept' }, { messageId: 'kept' }],
    },
    {
      name: 'something else removed',
      code: run('«apt-get update» && rm -rf /tmp/* && apt-get clean'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'removed too late',
      code: lines('FROM a', 'RUN «apt-get update»', 'RUN rm -rf /var/lib/apt/lists/*'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'one cache mount',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/apt «apt-get update»'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'a base of what ships',
      code: lines('FROM debian:12 AS base', 'RUN «apt-get update»', 'FROM base'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN «apt-get update»'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'a builder stage, where wanted',
      code: lines('FROM debian:12 AS b', 'RUN «apt-get update»', 'FROM scratch', 'COPY --from=b /x /x'),
      options: [{ stages: 'builder' }],
      errors: [{ messageId: 'kept' }],
    },
  ],
});

import rule from '../src/rules/clean-yum-cache.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/clean-yum-cache', rule, {
  valid: [
    { name: 'cleaned', code: run('yum install -y a-1 && yum clean all') },
    { name: 'removed', code: run('yum install -y a-1 && rm -rf /var/cache/yum/*') },
    { name: 'removed where yum is dnf', code: run('yum install -y a-1 && rm -rf /var/cache/dnf') },
    {
      name: 'a cache mount',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/yum yum install -y a-1'),
    },
    {
      name: 'a builder stage',
      code: lines('FROM a AS b', 'RUN yum install -y a-1', 'FROM scratch', 'COPY --from=b /x /x'),
    },
    { name: 'another subcommand', code: run('yum makecache') },
  ],
  invalid: [
    {
      name: 'kept',
      code: run('«yum install -y a-1»'),
      errors: [
        {
          messageId: 'kept',
          message:
            'DL3032: What yum has downloaded ships in this layer. End the RUN with "yum clean all", or put a cache mount at /var/cache/yum (where yum is dnf: /var/cache/dnf).',
        },
      ],
    },
    {
      name: 'cleaned before',
      code: run('yum clean all && «yum install -y a-1»'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'something else removed',
      code: run('«yum install -y a-1» && rm -rf /tmp/*'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN «yum install -y a-1»'),
      errors: [{ messageId: 'kept' }],
    },
  ],
});

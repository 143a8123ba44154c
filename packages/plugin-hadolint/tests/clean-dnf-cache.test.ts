import rule from '../src/rules/clean-dnf-cache.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/clean-dnf-cache', rule, {
  valid: [
    { name: 'cleaned', code: run('dnf install -y a-1 && dnf clean all') },
    { name: 'removed', code: run('dnf upgrade -y && rm -rf /var/cache/dnf /var/lib/dnf') },
    { name: 'microdnf', code: run('microdnf install -y a-1 && microdnf clean all') },
    { name: 'dnf 5 by its other name', code: run('dnf5 install -y a-1 && dnf clean all') },
    {
      name: 'a cache mount',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y a-1'),
    },
    {
      name: 'the cache mount of older versions',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/dnf dnf install -y a-1'),
    },
    {
      name: 'a mount of the cache that dnf 5 has for a user',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/root/.cache/libdnf5 dnf install -y a-1'),
    },
    {
      name: 'a builder stage',
      code: lines('FROM a AS b', 'RUN dnf install -y a-1', 'FROM scratch', 'COPY --from=b /x /x'),
    },
  ],
  invalid: [
    {
      name: 'kept',
      code: run('«dnf install -y a-1»'),
      errors: [
        {
          messageId: 'kept',
          message:
            'DL3040: What dnf has downloaded ships in this layer. End the RUN with "dnf clean all", or put a cache mount at /var/cache/dnf (dnf 5: /var/cache/libdnf5).',
        },
      ],
    },
    {
      name: 'cleaned by another program',
      code: run('«dnf -y upgrade» && microdnf clean all'),
      errors: [{ messageId: 'kept' }],
    },
    { name: 'kept by dnf 5', code: run('«dnf5 install -y a-1»'), errors: [{ messageId: 'kept' }] },
    {
      name: 'a mount of all other caches of a user',
      code: lines(
        'FROM a',
        'RUN --mount=type=cache,target=/root/.cache «dnf install -y a-1» && pip install b',
      ),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'both',
      code: run('«dnf install -y a-1» && «microdnf install -y b-1»'),
      errors: [{ messageId: 'kept' }, { messageId: 'kept' }],
    },
    {
      name: 'cleaned before',
      code: run('dnf clean all && «dnf reinstall -y a»'),
      errors: [{ messageId: 'kept' }],
    },
  ],
});

import rule from '../src/rules/clean-dnf-cache.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    cleaned: run('dnf install -y a-1 && dnf clean all'),
    removed: run('dnf upgrade -y && rm -rf /var/cache/dnf /var/lib/dnf'),
    microdnf: run('microdnf install -y a-1 && microdnf clean all'),
    'a cache mount': lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y a-1'),
    'the cache mount of older versions': lines(
      'FROM a',
      'RUN --mount=type=cache,target=/var/cache/dnf dnf install -y a-1',
    ),
    'a builder stage': lines('FROM a AS b', 'RUN dnf install -y a-1', 'FROM scratch', 'COPY --from=b /x /x'),
  },
  invalid: {
    kept: {
      code: run('«dnf install -y a-1»'),
      message:
        'What dnf has downloaded ships in this layer. End the RUN with "dnf clean all", or put a cache mount at /var/cache/libdnf5.',
    },
    'cleaned by another program': run('«dnf -y upgrade» && microdnf clean all'),
    both: run('«dnf install -y a-1» && «microdnf install -y b-1»'),
    'cleaned before': run('dnf clean all && «dnf reinstall -y a»'),
  },
});

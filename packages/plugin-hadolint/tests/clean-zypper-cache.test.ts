import rule from '../src/rules/clean-zypper-cache.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    cleaned:
      run('zypper in -y a=1 && zypper clean --all').replace('12', '12 AS x') +
      run('zypper install -y a=1 && zypper cc -a'),
    'a cache mount': lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/zypp zypper in -y a=1'),
    'a builder stage': lines('FROM a AS b', 'RUN zypper in -y a=1', 'FROM scratch', 'COPY --from=b /x /x'),
  },
  invalid: {
    kept: {
      code: run('«zypper install -y a=1»'),
      message:
        'What zypper has downloaded ships in this layer. End the RUN with "zypper clean --all", or put a cache mount at /var/cache/zypp.',
    },
    'cleaned before': run('zypper clean && «zypper -n in a=1»'),
    'a trigger': lines('FROM a', 'ONBUILD RUN «zypper in -y a=1»'),
  },
});

import rule from '../src/rules/clean-yum-cache.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    cleaned: run('yum install -y a-1 && yum clean all'),
    removed: run('yum install -y a-1 && rm -rf /var/cache/yum/*'),
    'a cache mount': lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/yum yum install -y a-1'),
    'a builder stage': lines('FROM a AS b', 'RUN yum install -y a-1', 'FROM scratch', 'COPY --from=b /x /x'),
    'another subcommand': run('yum makecache'),
  },
  invalid: {
    kept: {
      code: run('«yum install -y a-1»'),
      message:
        'What yum has downloaded ships in this layer. End the RUN with "yum clean all", or put a cache mount at /var/cache/yum.',
    },
    'cleaned before': run('yum clean all && «yum install -y a-1»'),
    'something else removed': run('«yum install -y a-1» && rm -rf /tmp/*'),
    'a trigger': lines('FROM a', 'ONBUILD RUN «yum install -y a-1»'),
  },
});

import rule from '../src/rules/no-last-user-root.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'another user': lines('FROM a', 'USER root', 'RUN make', 'USER 1000'),
    'no user': lines('FROM a', 'RUN make'),
    'a base whose user is changed': lines('FROM a AS base', 'USER root', 'FROM base', 'USER app'),
    'a builder stage': lines('FROM a AS b', 'USER root', 'FROM scratch', 'COPY --from=b /x /x'),
    'names like root': lines('FROM a', 'USER rootless', 'FROM a', 'USER 01'),
  },
  invalid: {
    root: {
      code: lines('FROM a', '«USER root»', 'RUN make'),
      message: 'From here on all runs as root, the program of the image included. End with another USER.',
    },
    'its number, with a group': lines('FROM a', 'USER app', '«USER 0:0»'),
    'a default': lines('FROM a', 'ARG WHO=root', '«USER $WHO»'),
    'of the base': lines('FROM a AS base', '«USER root»', 'FROM base', 'RUN make'),
    'every stage, where wanted': {
      code: lines('FROM a AS b', '«USER root»', 'FROM c', 'COPY --from=b /x /x', '«USER root:root»'),
      options: { stages: 'all' },
    },
  },
});

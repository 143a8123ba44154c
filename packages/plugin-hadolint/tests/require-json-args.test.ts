import rule from '../src/rules/require-json-args.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    JSON: lines('FROM a', 'CMD ["a"]', 'ENTRYPOINT ["a", "b"]', 'HEALTHCHECK CMD ["true"]'),
    none: lines('FROM a', 'HEALTHCHECK NONE', 'CMD []'),
    RUN: lines('FROM a', 'RUN make'),
  },
  invalid: {
    'a shell': {
      code: lines('FROM a', '«CMD» node server.js'),
      message: 'CMD runs within a shell, which does not pass signals on. Write its arguments as JSON.',
      output: lines('FROM a', 'CMD ["node", "server.js"]'),
      changes: ['-node', '-server.js', '+["node",', '+"server.js"]'],
    },
    HEALTHCHECK: {
      code: lines('FROM a', 'HEALTHCHECK --interval=1s «CMD» curl -f http://localhost/'),
      output: lines('FROM a', 'HEALTHCHECK --interval=1s CMD ["curl", "-f", "http://localhost/"]'),
      changes: ['-curl', '-f', '-http://localhost/', '+["curl",', '+"-f",', '+"http://localhost/"]'].map(
        each => each.replace(/^-f$/, '--f'),
      ),
    },
    'what only a shell can do': { code: lines('FROM a', '«ENTRYPOINT» exec node $FILE'), output: null },
    'with a SHELL': {
      code: lines('FROM a', 'SHELL ["/bin/bash", "-c"]', "«CMD» ['a', 'b' && c]"),
      output: null,
    },
  },
});

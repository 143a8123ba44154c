import rule from '../src/rules/no-maintainer.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a label': lines('FROM a', 'LABEL org.opencontainers.image.authors="x"'),
    'a value': lines('FROM a', 'ENV MAINTAINER=x'),
    'a comment': lines('FROM a', '# MAINTAINER x'),
  },
  invalid: {
    MAINTAINER: {
      code: lines('FROM a', '«MAINTAINER team@example.com»'),
      message: 'MAINTAINER is deprecated. Use the label org.opencontainers.image.authors.',
      output: lines('FROM a', 'LABEL org.opencontainers.image.authors="team@example.com"'),
      changes: [
        '-MAINTAINER',
        '-team@example.com',
        '+LABEL',
        '+org.opencontainers.image.authors="team@example.com"',
      ],
    },
    'in lower case': {
      code: lines('from a', '«maintainer x»'),
      output: lines('from a', 'label org.opencontainers.image.authors="x"'),
      changes: ['-MAINTAINER', '-x', '+LABEL', '+org.opencontainers.image.authors="x"'],
    },
    'with a label that says so already': {
      code: lines('FROM a', 'LABEL org.opencontainers.image.authors="x"', '«MAINTAINER y»'),
      output: null,
    },
  },
});

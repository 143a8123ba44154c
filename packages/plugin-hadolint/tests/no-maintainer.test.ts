import rule from '../src/rules/no-maintainer.ts';
import { lines } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/no-maintainer', rule, {
  valid: [
    { name: 'a label', code: lines('FROM a', 'LABEL org.opencontainers.image.authors="x"') },
    { name: 'a value', code: lines('FROM a', 'ENV MAINTAINER=x') },
    { name: 'a comment', code: lines('FROM a', '# MAINTAINER x') },
  ],
  invalid: [
    {
      name: 'MAINTAINER',
      code: lines('FROM a', '«MAINTAINER team@example.com»'),
      errors: [
        {
          messageId: 'deprecated',
          message: 'DL4000: MAINTAINER is deprecated. Use the label org.opencontainers.image.authors.',
        },
      ],
      output: lines('FROM a', 'LABEL org.opencontainers.image.authors="team@example.com"'),
      changes: [
        '-MAINTAINER',
        '-team@example.com',
        '+LABEL',
        '+org.opencontainers.image.authors="team@example.com"',
      ],
    },
    {
      name: 'in lower case',
      code: lines('from a', '«maintainer x»'),
      errors: [{ messageId: 'deprecated' }],
      output: lines('from a', 'label org.opencontainers.image.authors="x"'),
      changes: ['-MAINTAINER', '-x', '+LABEL', '+org.opencontainers.image.authors="x"'],
    },
    {
      name: 'with a label that says so already',
      code: lines('FROM a', 'LABEL org.opencontainers.image.authors="x"', '«MAINTAINER y»'),
      errors: [{ messageId: 'deprecated' }],
      output: null,
    },
  ],
});

import rule from '../src/rules/no-forbidden-trigger.ts';
import { lines, ruleTester } from './lint.ts';

const messageId = 'trigger';

ruleTester.run('hadolint/no-forbidden-trigger', rule, {
  valid: ['ONBUILD RUN FROM', 'ONBUILD COPY x /x', 'RUN echo ONBUILD FROM'].map(line =>
    lines('FROM a', line),
  ),
  // The parser reports these as well.
  invalid: [
    {
      code: lines('FROM a', '«ONBUILD ONBUILD RUN make»', 'RUN b'),
      syntaxErrors: 1,
      errors: [{ messageId, message: 'DL3043: ONBUILD is not allowed behind ONBUILD: Docker refuses it.' }],
    },
    {
      code: lines('FROM a', '«ONBUILD FROM a»', 'RUN b'),
      syntaxErrors: 1,
      errors: [{ messageId, message: 'DL3043: FROM is not allowed behind ONBUILD: Docker refuses it.' }],
    },
    {
      code: lines('FROM a', '«onbuild \\', '  maintainer x»', 'RUN b'),
      syntaxErrors: 1,
      errors: [
        { messageId, message: 'DL3043: MAINTAINER is not allowed behind ONBUILD: Docker refuses it.' },
      ],
    },
  ],
});

import rule from '../src/rules/maintainer-deprecated.ts';
import { lines, ruleTester } from './lint.ts';

const label = (text: string): string => lines('FROM a', `LABEL org.opencontainers.image.authors=${text}`);

ruleTester.run('buildkit/maintainer-deprecated', rule, {
  valid: [
    { name: 'the label', code: label('b') },
    { name: 'an old label', code: lines('FROM a', 'LABEL maintainer=b') },
    { name: 'in a comment', code: lines('FROM a', '# MAINTAINER b') },
  ],
  invalid: [
    {
      name: 'a name and an address',
      code: lines('FROM a', '«MAINTAINER Ada <ada@example.com>»', 'RUN b'),
      errors: [
        {
          messageId: 'deprecated',
          message: 'MAINTAINER is deprecated. Use the label org.opencontainers.image.authors.',
        },
      ],
      output: `${label('"Ada <ada@example.com>"')}RUN b\n`,
    },
    {
      name: 'in lower case',
      code: lines('from a', '«maintainer b»'),
      errors: [{ messageId: 'deprecated' }],
      output: lines('from a', 'label org.opencontainers.image.authors="b"'),
    },
    {
      name: 'in quotes, which were never meant as text',
      code: lines('FROM a', '«MAINTAINER "Ada"»'),
      errors: [{ messageId: 'deprecated' }],
      output: label('"Ada"'),
    },
    {
      name: 'with what a label would expand',
      code: lines('FROM a', '«MAINTAINER "A" $b \\c `d`»'),
      errors: [{ messageId: 'deprecated' }],
      output: label('"\\"A\\" \\$b \\\\c `d`"'),
    },
    {
      name: 'with another escape character',
      code: lines('# escape=`', 'FROM a', '«MAINTAINER a\\b $c `d»'),
      errors: [{ messageId: 'deprecated' }],
      output: lines('# escape=`', 'FROM a', 'LABEL org.opencontainers.image.authors="a\\b `$c ``d"'),
    },
    {
      name: 'over several lines, with a comment that must not get lost',
      code: lines('FROM a', '«MAINTAINER b \\', '# why', '  c»'),
      errors: [{ messageId: 'deprecated' }],
    },
    {
      name: 'beside the label, which has the last word',
      code: lines('FROM a', 'LABEL org.opencontainers.image.authors=b', '«MAINTAINER c»'),
      errors: [{ messageId: 'deprecated' }],
    },
  ],
});

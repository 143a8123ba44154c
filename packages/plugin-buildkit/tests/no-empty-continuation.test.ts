import rule from '../src/rules/no-empty-continuation.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/no-empty-continuation', rule, {
  valid: [
    { name: 'no blank line', code: lines('FROM a', 'RUN b \\', '  c', '', 'RUN d') },
    { name: 'a comment', code: lines('FROM a', 'RUN b \\', '  # why', '  c') },
    { name: 'a blank line in a heredoc', code: lines('FROM a', 'RUN <<E', 'b \\', '', 'c', 'E') },
    { name: 'a line that holds an escape character alone', code: lines('FROM a', 'RUN b \\', '\\', '  c') },
    { name: 'two escape characters', code: lines('FROM a', 'RUN b \\\\', '', 'RUN c') },
    { name: 'another escape character', code: lines('# escape=`', 'FROM a', 'RUN b \\', '', 'RUN c') },
  ],
  invalid: [
    {
      name: 'a blank line, at the last line of the instruction',
      code: lines('FROM a', 'RUN b \\', '', '  «c»', 'RUN d'),
      errors: [
        {
          messageId: 'empty',
          message:
            'This instruction holds an empty line (line 3), which a later version of Docker will refuse. Take it out.',
        },
      ],
      output: lines('FROM a', 'RUN b \\', '  c', 'RUN d'),
    },
    {
      name: 'several, one of blanks, among comments',
      code: lines('FROM a', 'RUN b \\', '', '# why', ' \t', '  c \\', '', '  «d && \\»').replace(' \\»', '»'),
      errors: [{ messageId: 'empty' }],
      output: lines('FROM a', 'RUN b \\', '# why', '  c \\', '  d &&'),
    },
    {
      name: 'with CRLF, and blanks behind the escape character',
      code: 'FROM a\r\nENV a=b \\ \r\n\r\n  «c=d»\r\n',
      errors: [{ messageId: 'empty' }],
      output: 'FROM a\r\nENV a=b \\ \r\n  c=d\r\n',
    },
    {
      name: 'before a heredoc begins',
      code: lines('FROM a', 'COPY --chown=1 \\', '', '  «<<E /b»', '', 'E'),
      errors: [{ messageId: 'empty' }],
      output: lines('FROM a', 'COPY --chown=1 \\', '  <<E /b', '', 'E'),
    },
    {
      name: 'with another escape character, in an ARG before the first FROM',
      code: lines('# escape=`', 'ARG a=1 `', '', '  «b=2»', 'FROM c'),
      errors: [{ messageId: 'empty' }],
      output: lines('# escape=`', 'ARG a=1 `', '  b=2', 'FROM c'),
    },
  ],
});

import rule from '../src/rules/no-instruction-before-from.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-instruction-before-from', rule, {
  valid: [
    { name: 'ARG', code: lines('ARG A=1', 'ARG B', 'FROM a') },
    {
      name: 'comments and directives',
      code: lines('# syntax=docker/dockerfile:1', '# why', '', 'FROM a', 'RUN b'),
    },
    { name: 'later ones', code: lines('FROM a', 'ENV A=1', 'FROM b') },
  ],
  // The parser reports these as well.
  invalid: [
    {
      name: 'one',
      code: lines('«ENV A=1»', 'FROM a'),
      syntaxErrors: 1,
      errors: [
        {
          messageId: 'before',
          message: 'DL3061: ENV stands before the first FROM, where only ARG can.',
        },
      ],
    },
    {
      name: 'each, over several lines too',
      code: lines('«ENV A=1»', 'ARG B', '«RUN make \\', '  all»', 'FROM a'),
      syntaxErrors: 2,
      errors: [{ messageId: 'before' }, { messageId: 'before' }],
    },
    {
      name: 'in lower case, behind a comment, with CRLF',
      code: '# why\r\n«env A=1»\r\nFROM a\r\n',
      syntaxErrors: 1,
      errors: [
        {
          messageId: 'before',
          message: 'DL3061: ENV stands before the first FROM, where only ARG can.',
        },
      ],
    },
  ],
});

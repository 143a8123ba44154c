import rule from '../src/rules/consistent-instruction-casing.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/consistent-instruction-casing', rule, {
  valid: [
    { name: 'upper case', code: lines('FROM a AS b', 'RUN c', 'ONBUILD run d') },
    { name: 'lower case', code: lines('from a AS b', 'run c', 'onbuild RUN d') },
    { name: 'an ARG before the first FROM in another case', code: lines('arg A', 'Arg B', 'FROM a') },
  ],
  invalid: [
    {
      name: 'one in lower case',
      code: lines('FROM a', '«run» b', 'RUN c'),
      errors: [
        {
          messageId: 'minority',
          message: '"run" is not in the letter case of most instructions here. Write "RUN".',
        },
      ],
      output: lines('FROM a', 'RUN b', 'RUN c'),
    },
    {
      name: 'mostly lower case, in two stages',
      code: lines('from a', 'run b', '«FROM» c', '«CoPy» d e', 'user f'),
      errors: [{ messageId: 'minority' }, { messageId: 'minority' }],
      output: lines('from a', 'run b', 'from c', 'copy d e', 'user f'),
    },
    {
      name: 'as many of both, which is upper case',
      code: lines('FROM a', '«onbuild» RUN b'),
      errors: [{ messageId: 'minority' }],
      output: lines('FROM a', 'ONBUILD RUN b'),
    },
    {
      name: 'mixed case alone, which counts for neither',
      code: lines('«From» a', '«Run» b \\', '  c'),
      errors: [{ messageId: 'minority' }, { messageId: 'minority' }],
      output: lines('FROM a', 'RUN b \\', '  c'),
    },
  ],
});

import rule from '../src/rules/duplicate-stage-name.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/duplicate-stage-name', rule, {
  valid: [
    { name: 'different names', code: lines('FROM a AS b', 'FROM a AS c') },
    { name: 'no names', code: lines('FROM a', 'FROM a') },
    { name: 'the name of an image', code: lines('FROM a AS a', 'FROM a AS b') },
  ],
  invalid: [
    {
      name: 'the same name',
      code: lines('FROM a AS b', 'FROM c AS «b»'),
      errors: [
        {
          messageId: 'duplicate',
          message:
            'The stage name "b" is taken (line 1), and means this stage from here on. Give this one a name of its own.',
        },
      ],
    },
    {
      name: 'in another letter case',
      code: lines('FROM a AS b', '', 'FROM c as «B»'),
      errors: [{ messageId: 'duplicate' }],
    },
    {
      name: 'each repetition',
      code: lines('FROM a AS b', 'FROM a AS «b»', 'FROM a \\', 'AS c', '«FROM» a \\', 'AS b'),
      errors: [{ messageId: 'duplicate' }, { messageId: 'duplicate' }],
    },
  ],
});

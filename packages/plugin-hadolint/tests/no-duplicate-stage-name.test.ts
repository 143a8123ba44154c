import rule from '../src/rules/no-duplicate-stage-name.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-duplicate-stage-name', rule, {
  valid: [
    { name: 'two names', code: lines('FROM a AS x', 'FROM b AS y') },
    { name: 'no names', code: lines('FROM a', 'FROM a') },
    { name: 'the name of an image', code: lines('FROM x', 'FROM a AS x') },
  ],
  invalid: [
    {
      name: 'the same name',
      code: lines('FROM a AS x', 'FROM b AS «x»'),
      errors: [
        {
          messageId: 'duplicate',
          message:
            'DL3024: The stage name "x" is taken (line 1), and means this stage from here on. Give this one a name of its own.',
        },
      ],
    },
    {
      name: 'in other letters',
      code: lines('FROM a AS Build', 'FROM b as «build»'),
      errors: [{ messageId: 'duplicate' }],
    },
    {
      name: 'three times',
      code: lines('FROM a AS x', 'FROM b AS «x»', 'FROM c AS «x»'),
      errors: [{ messageId: 'duplicate' }, { messageId: 'duplicate' }],
    },
  ],
});

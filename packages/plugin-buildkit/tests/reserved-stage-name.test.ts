import rule from '../src/rules/reserved-stage-name.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/reserved-stage-name', rule, {
  valid: [
    { name: 'as a base', code: lines('FROM scratch AS a', 'FROM context') },
    { name: 'as a part of a name', code: lines('FROM a AS scratch-1', 'FROM a AS my-context') },
    { name: 'no name', code: lines('FROM a') },
  ],
  invalid: [
    {
      name: 'scratch',
      code: lines('FROM a AS «scratch»'),
      errors: [
        {
          messageId: 'reserved',
          message: '"scratch" means something else to Docker than a stage. Give the stage another name.',
        },
      ],
    },
    { name: 'context', code: lines('FROM a as «context»', 'FROM b'), errors: [{ messageId: 'reserved' }] },
    { name: 'in upper case', code: lines('FROM scratch AS «Scratch»'), errors: [{ messageId: 'reserved' }] },
  ],
});

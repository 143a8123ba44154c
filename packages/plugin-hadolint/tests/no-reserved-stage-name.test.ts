import rule from '../src/rules/no-reserved-stage-name.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-reserved-stage-name', rule, {
  valid: [
    { name: 'other names', code: lines('FROM a AS scratchpad', 'FROM b AS contexts') },
    { name: 'scratch itself', code: lines('FROM scratch AS x') },
    { name: 'no name', code: lines('FROM a') },
  ],
  invalid: [
    {
      name: 'scratch',
      code: lines('FROM a AS «scratch»'),
      errors: [
        {
          messageId: 'reserved',
          message:
            'DL3063: "scratch" means something else to Docker than a stage. Give the stage another name.',
        },
      ],
    },
    { name: 'context', code: lines('FROM a AS «context»'), errors: [{ messageId: 'reserved' }] },
    { name: 'in other letters', code: lines('from a as «Scratch»'), errors: [{ messageId: 'reserved' }] },
  ],
});

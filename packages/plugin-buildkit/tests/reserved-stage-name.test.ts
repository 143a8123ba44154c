import rule from '../src/rules/reserved-stage-name.ts';
import { lines } from './lint.ts';
import { testRule } from './rule-tables.ts';

testRule(rule, {
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
        ['reserved', '"scratch" means something else to Docker than a stage. Give the stage another name.'],
      ],
    },
    { name: 'context', code: lines('FROM a as «context»', 'FROM b'), errors: ['reserved'] },
    { name: 'in upper case', code: lines('FROM scratch AS «Scratch»'), errors: ['reserved'] },
  ],
});

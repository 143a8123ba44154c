import rule from '../src/rules/no-reserved-stage-name.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'other names': lines('FROM a AS scratchpad', 'FROM b AS contexts'),
    'scratch itself': lines('FROM scratch AS x'),
    'no name': lines('FROM a'),
  },
  invalid: {
    scratch: {
      code: lines('FROM a AS «scratch»'),
      message: '"scratch" means something else to Docker than a stage. Give the stage another name.',
    },
    context: lines('FROM a AS «context»'),
    'in other letters': lines('from a as «Scratch»'),
  },
});

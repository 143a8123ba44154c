import rule from '../src/rules/no-env-reference.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'two instructions': lines('FROM a', 'ENV A=1', 'ENV B=$A'),
    'another variable': lines('FROM a', 'ENV A=1 B=$C'),
    itself: lines('FROM a', 'ENV A=$A:/x'),
    'set before': lines('FROM a', 'ENV A=0', 'ENV A=1 B=$A'),
    'an argument': lines('FROM a', 'ARG A=0', 'ENV A=1 B=${A}'),
    'with a default': lines('FROM a', 'ENV A=1 B=${A:-x}'),
    escaped: lines('FROM a', "ENV A=1 B=\\$A C='$A'"),
    'PATH, which every image has': lines('FROM a', 'ENV PATH=/x:$PATH Y=$PATH'),
    'a trigger': lines('FROM a', 'ONBUILD ENV A=1 B=$A'),
  },
  invalid: {
    'the one before': {
      code: lines('FROM a', 'ENV HOME_DIR=/app BIN=«$HOME_DIR»/bin'),
      message:
        '"HOME_DIR" is set by this same ENV, and holds only behind it: here it is still empty. Use a second ENV.',
    },
    'the one behind, in quotes': lines('FROM a', 'ENV B="x «${A}» y" \\', '  A=1'),
    each: lines('FROM a', 'ENV A=1 B=«$A»«$A» C=«${B}»'),
  },
});

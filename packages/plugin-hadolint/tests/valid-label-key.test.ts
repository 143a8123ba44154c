import rule from '../src/rules/valid-label-key.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    keys: lines('FROM a', 'LABEL a=1 com.example.some-label_x/y=2 a1=3'),
    'a variable': lines('FROM a', 'ARG K', 'LABEL $K=1'),
    'a trigger': lines('FROM a', 'ONBUILD LABEL A=1'),
  },
  invalid: {
    'upper case': {
      code: lines('FROM a', 'LABEL «Version»=1 «1x»=2 «x-»=3 «"a b"»=4'),
      message:
        'The label key "Version" has more than lower-case letters, digits and single ".", "-", "_" and "/" between them. Use these alone.',
    },
    'two in a row': {
      code: lines('FROM a', 'LABEL «com..example»=1 «a--b»=2'),
      message: 'The label key "com..example" has two dots or dashes in a row. Use one.',
    },
    'a reserved name space': {
      code: lines('FROM a', 'LABEL «com.docker.x»=1 «io.docker.y»=2 «org.dockerproject.z»=3'),
      message:
        'The label key "com.docker.x" is in a name space that Docker has reserved. Use your own, as in "com.example.x".',
    },
  },
});

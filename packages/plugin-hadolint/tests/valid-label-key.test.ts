import rule from '../src/rules/valid-label-key.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/valid-label-key', rule, {
  valid: [
    { name: 'keys', code: lines('FROM a', 'LABEL a=1 com.example.some-label_x/y=2 a1=3') },
    { name: 'a variable', code: lines('FROM a', 'ARG K', 'LABEL $K=1') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD LABEL A=1') },
  ],
  invalid: [
    {
      name: 'upper case',
      code: lines('FROM a', 'LABEL «Version»=1 «1x»=2 «x-»=3 «"a b"»=4'),
      errors: [
        {
          messageId: 'malformed',
          message:
            'DL3048: The label key "Version" has more than lower-case letters, digits and single ".", "-", "_" and "/" between them. Use these alone.',
        },
        { messageId: 'malformed' },
        { messageId: 'malformed' },
        { messageId: 'malformed' },
      ],
    },
    {
      name: 'two in a row',
      code: lines('FROM a', 'LABEL «com..example»=1 «a--b»=2'),
      errors: [
        {
          messageId: 'separators',
          message: 'DL3048: The label key "com..example" has two dots or dashes in a row. Use one.',
        },
        { messageId: 'separators' },
      ],
    },
    {
      name: 'a reserved name space',
      code: lines('FROM a', 'LABEL «com.docker.x»=1 «io.docker.y»=2 «org.dockerproject.z»=3'),
      errors: [
        {
          messageId: 'reserved',
          message:
            'DL3048: The label key "com.docker.x" is in a name space that Docker has reserved. Use your own, as in "com.example.x".',
        },
        { messageId: 'reserved' },
        { messageId: 'reserved' },
      ],
    },
  ],
});

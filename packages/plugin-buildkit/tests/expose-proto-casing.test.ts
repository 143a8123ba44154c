import rule from '../src/rules/expose-proto-casing.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/expose-proto-casing', rule, {
  valid: [
    { name: 'lower case and none', code: lines('FROM a', 'EXPOSE 80 81/tcp 82-83/udp 84/sctp') },
    { name: 'another protocol, which is an error', code: lines('FROM a', 'EXPOSE 80/HTTP') },
    { name: 'a variable', code: lines('FROM a', 'EXPOSE $P 80/$P ${P:-80/TCP}') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD EXPOSE 80/TCP') },
  ],
  invalid: [
    {
      name: 'upper case',
      code: lines('FROM a', 'EXPOSE «80/TCP»'),
      errors: [
        { messageId: 'upperCase', message: 'The protocol of "80/TCP" is not in lower case. Write "tcp".' },
      ],
      output: lines('FROM a', 'EXPOSE 80/tcp'),
    },
    {
      name: 'each, in mixed case',
      code: lines('FROM a', 'EXPOSE «80/Tcp» 81/tcp «82-83/uDP»'),
      errors: [{ messageId: 'upperCase' }, { messageId: 'upperCase' }],
      output: lines('FROM a', 'EXPOSE 80/tcp 81/tcp 82-83/udp'),
    },
    {
      name: 'behind a variable that is known, and one that is not',
      code: lines('FROM a', 'ENV P=80', 'ARG Q', 'EXPOSE «$P/TCP» «$Q/UDP»'),
      errors: [
        { messageId: 'upperCase', message: 'The protocol of "80/TCP" is not in lower case. Write "tcp".' },
        { messageId: 'upperCase' },
      ],
      output: lines('FROM a', 'ENV P=80', 'ARG Q', 'EXPOSE $P/tcp $Q/udp'),
    },
    {
      name: 'in a variable, which is not for this rule to change',
      code: lines('FROM a', 'ENV P=80/TCP', 'EXPOSE «$P»'),
      errors: [{ messageId: 'upperCase' }],
    },
    {
      name: 'in quotes, and on a later line',
      code: lines('FROM a', '«EXPOSE» \\', '  "80/TCP"'),
      errors: [{ messageId: 'upperCase' }],
    },
  ],
});

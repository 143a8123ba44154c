import rule from '../src/rules/expose-invalid-format.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/expose-invalid-format', rule, {
  valid: [
    { name: 'ports', code: lines('FROM a', 'EXPOSE 80 81-82/udp') },
    { name: 'nothing before the colons', code: lines('FROM a', 'EXPOSE :80 ::81') },
    { name: 'a variable', code: lines('FROM a', 'ARG P', 'EXPOSE $P $P:80 ${P:-80}') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD EXPOSE 80:80') },
  ],
  invalid: [
    {
      name: 'a port of the host',
      code: lines('FROM a', 'EXPOSE «8080:80»'),
      errors: [
        {
          messageId: 'host',
          message:
            '"8080:80" names an address or a port of the host, which EXPOSE does not know. Name only the port of the container.',
        },
      ],
      output: lines('FROM a', 'EXPOSE 80'),
    },
    {
      name: 'an address, and ranges',
      code: lines('FROM a', 'EXPOSE «127.0.0.1:80:80/udp» 81 «8000-8001:80-81» «127.0.0.1::80»'),
      errors: [{ messageId: 'host' }, { messageId: 'host' }, { messageId: 'host' }],
      output: lines('FROM a', 'EXPOSE 80/udp 81 80-81 80'),
    },
    {
      name: 'variables',
      code: lines('FROM a', 'ENV P=80', 'ARG Q', 'EXPOSE «$P:80» «80:$Q» «[::1]:80:80»'),
      errors: [{ messageId: 'host' }, { messageId: 'host' }, { messageId: 'host' }],
    },
    {
      name: 'on a later line',
      code: lines('FROM a', '«EXPOSE» 80 \\', '  81:81'),
      errors: [{ messageId: 'host' }],
      output: lines('FROM a', 'EXPOSE 80 \\', '  81'),
    },
  ],
});

import rule from '../src/rules/no-invalid-port.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-invalid-port', rule, {
  valid: [
    { name: 'ports', code: lines('FROM a', 'EXPOSE 80 443/tcp 65535 8000-8010/udp') },
    { name: 'a port that only the build knows', code: lines('FROM a', 'ARG PORT', 'EXPOSE $PORT') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD EXPOSE 80000') },
  ],
  invalid: [
    {
      name: 'too high',
      code: lines('FROM a', 'EXPOSE 80 «80000»'),
      errors: [{ messageId: 'port', message: 'DL3011: There is no port 80000: the highest is 65535.' }],
    },
    {
      name: 'the end of a range',
      code: lines('FROM a', 'EXPOSE «65530-65536/tcp»'),
      errors: [{ messageId: 'port' }],
    },
    {
      name: 'a default',
      code: lines('FROM a', 'ARG PORT=70000', 'EXPOSE «$PORT»'),
      errors: [{ messageId: 'port' }],
    },
  ],
});

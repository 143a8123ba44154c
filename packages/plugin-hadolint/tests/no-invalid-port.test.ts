import rule from '../src/rules/no-invalid-port.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    ports: lines('FROM a', 'EXPOSE 80 443/tcp 65535 8000-8010/udp'),
    'a port that only the build knows': lines('FROM a', 'ARG PORT', 'EXPOSE $PORT'),
    'a trigger': lines('FROM a', 'ONBUILD EXPOSE 80000'),
  },
  invalid: {
    'too high': {
      code: lines('FROM a', 'EXPOSE 80 «80000»'),
      message: 'There is no port 80000: the highest is 65535.',
    },
    'the end of a range': lines('FROM a', 'EXPOSE «65530-65536/tcp»'),
    'a default': lines('FROM a', 'ARG PORT=70000', 'EXPOSE «$PORT»'),
  },
});

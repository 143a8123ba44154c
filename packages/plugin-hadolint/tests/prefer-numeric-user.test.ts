import rule from '../src/rules/prefer-numeric-user.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a number': lines('FROM a', 'USER 1000', 'USER 1000:app'),
    'a variable of the file': lines('FROM a', 'ARG ID', 'ENV OTHER=app', 'USER $ID', 'USER ${OTHER}:x'),
    'a trigger': lines('FROM a', 'ONBUILD USER app'),
  },
  invalid: {
    'a name': {
      code: lines('FROM a', 'USER «node»'),
      message:
        'Nobody outside of the image knows the number of "node", and Kubernetes needs it for "runAsNonRoot". Use the number.',
    },
    'with a group': lines('FROM a', 'USER «app:1000»', 'USER «root»'),
    'a variable of the base image': lines('FROM a', 'USER «$APP_UID»'),
  },
});

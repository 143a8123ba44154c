import rule from '../src/rules/no-secret-names.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'other names': lines('ARG VERSION', 'FROM a', 'ENV PATH=/x APP_HOME=/y KEYBOARD=de'),
    'longer words': lines('FROM a', 'ENV TOKENIZERS_PARALLELISM=false SECRETARY=x USERNAMESPACE=1'),
    'a value': lines('FROM a', 'ENV MODE=password'),
  },
  invalid: {
    'an argument': {
      code: lines('FROM a', 'ARG «GH_TOKEN»'),
      message:
        '"GH_TOKEN" is named like a secret, and whoever has the image can read it. Use "RUN --mount=type=secret".',
    },
    'parts of names': lines(
      'ARG «DB_PASSWORD»=x',
      'FROM a',
      'ENV «api_key»=1 A=2 «MYSECRETS»=3 «SSH_PRIVATE_KEY»=4',
    ),
    'well-known names': lines('FROM a', 'ENV «AWS_ACCESS_KEY_ID»=x', 'ARG «docker_email»'),
    'a trigger': lines('FROM a', 'ONBUILD ARG «NPM_TOKEN»'),
  },
});

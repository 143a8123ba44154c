import rule from '../src/rules/no-secret-names.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-secret-names', rule, {
  valid: [
    { name: 'other names', code: lines('ARG VERSION', 'FROM a', 'ENV PATH=/x APP_HOME=/y KEYBOARD=de') },
    {
      name: 'longer words',
      code: lines('FROM a', 'ENV TOKENIZERS_PARALLELISM=false SECRETARY=x USERNAMESPACE=1'),
    },
    { name: 'a value', code: lines('FROM a', 'ENV MODE=password') },
  ],
  invalid: [
    {
      name: 'an argument',
      code: lines('FROM a', 'ARG «GH_TOKEN»'),
      errors: [
        {
          messageId: 'secret',
          message:
            'DL3064: "GH_TOKEN" is named like a secret, and whoever has the image can read it. Use "RUN --mount=type=secret".',
        },
      ],
    },
    {
      name: 'parts of names',
      code: lines('ARG «DB_PASSWORD»=x', 'FROM a', 'ENV «api_key»=1 A=2 «MYSECRETS»=3 «SSH_PRIVATE_KEY»=4'),
      errors: [
        { messageId: 'secret' },
        { messageId: 'secret' },
        { messageId: 'secret' },
        { messageId: 'secret' },
      ],
    },
    {
      name: 'well-known names',
      code: lines('FROM a', 'ENV «AWS_ACCESS_KEY_ID»=x', 'ARG «docker_email»'),
      errors: [{ messageId: 'secret' }, { messageId: 'secret' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD ARG «NPM_TOKEN»'),
      errors: [{ messageId: 'secret' }],
    },
  ],
});

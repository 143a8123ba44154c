import rule from '../src/rules/prefer-numeric-user.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/prefer-numeric-user', rule, {
  valid: [
    { name: 'a number', code: lines('FROM a', 'USER 1000', 'USER 1000:app') },
    {
      name: 'a variable of the file',
      code: lines('FROM a', 'ARG ID', 'ENV OTHER=app', 'USER $ID', 'USER ${OTHER}:x'),
    },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD USER app') },
  ],
  invalid: [
    {
      name: 'a name',
      code: lines('FROM a', 'USER «node»'),
      errors: [
        {
          messageId: 'named',
          message:
            'DL3066: Nobody outside of the image knows the number of "node", and Kubernetes needs it for "runAsNonRoot". Use the number.',
        },
      ],
    },
    {
      name: 'with a group',
      code: lines('FROM a', 'USER «app:1000»', 'USER «root»'),
      errors: [{ messageId: 'named' }, { messageId: 'named' }],
    },
    {
      name: 'a variable of the base image',
      code: lines('FROM a', 'USER «$APP_UID»'),
      errors: [{ messageId: 'named' }],
    },
  ],
});

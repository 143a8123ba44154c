import rule from '../src/rules/require-no-log-init.ts';
import { lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/require-no-log-init', rule, {
  valid: [
    { name: 'a low number', code: run('useradd -u 10000 app && useradd -m app') },
    {
      name: 'the option',
      code: run('useradd -l -u 1000000 a && useradd --no-log-init --uid 1000000 b && useradd -lmu 1000000 c'),
    },
    { name: 'a number that only the build knows', code: run('useradd -u ${USER_ID} app') },
    { name: 'another program', code: run('adduser -u 1000000 app') },
  ],
  invalid: [
    {
      name: 'a high number',
      code: run('«useradd -u 1000000 app»'),
      errors: [
        {
          messageId: 'log',
          message:
            'DL3046: useradd fills its log files with zeros up to the place of user id 1000000, and they ship. Write "useradd --no-log-init".',
        },
      ],
      output: run('useradd --no-log-init -u 1000000 app'),
      changes: ['+--no-log-init'],
    },
    {
      name: 'in other ways',
      code: run('«useradd --uid=1000001 a»; «/usr/sbin/useradd -mu 1000002 b»; «useradd --uid 1000003 c»'),
      errors: [{ messageId: 'log' }, { messageId: 'log' }, { messageId: 'log' }],
      output: run(
        'useradd --no-log-init --uid=1000001 a; /usr/sbin/useradd --no-log-init -mu 1000002 b; useradd --no-log-init --uid 1000003 c',
      ),
      changes: ['+--no-log-init', '+--no-log-init', '+--no-log-init'],
    },
    {
      name: 'of a variable of the file',
      code: lines('FROM a', 'ARG ID=1000000', 'ONBUILD RUN «useradd -u $ID app»'),
      errors: [{ messageId: 'log' }],
      output: lines('FROM a', 'ARG ID=1000000', 'ONBUILD RUN useradd --no-log-init -u $ID app'),
      changes: ['+--no-log-init'],
    },
  ],
});

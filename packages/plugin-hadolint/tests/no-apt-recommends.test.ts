import rule from '../src/rules/no-apt-recommends.ts';
import { lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/no-apt-recommends', rule, {
  valid: [
    {
      name: 'without',
      code: run('apt-get install -y --no-install-recommends a && apt-get --no-install-recommends install a'),
    },
    { name: 'a setting', code: run('apt-get install -o APT::Install-Recommends=false a') },
    { name: 'wanted on purpose', code: run('apt-get install -y --install-recommends a') },
    { name: 'another subcommand', code: run('apt-get update') },
    {
      name: 'a builder stage',
      code: lines('FROM debian:12 AS b', 'RUN apt-get install -y a', 'FROM scratch', 'COPY --from=b /x /x'),
    },
  ],
  invalid: [
    {
      name: 'with',
      code: run('«apt-get install -y curl»'),
      errors: [
        {
          messageId: 'recommends',
          message:
            'DL3015: apt-get installs what these packages only recommend, too, and all of it ships. Write "apt-get install --no-install-recommends".',
        },
      ],
      output: run('apt-get install --no-install-recommends -y curl'),
      changes: ['+--no-install-recommends'],
    },
    {
      name: 'two commands and a trigger',
      code: lines(
        'FROM a',
        'RUN «apt-get install a» && «apt-get -qq install b»',
        'ONBUILD RUN «apt-get install c»',
      ),
      errors: [{ messageId: 'recommends' }, { messageId: 'recommends' }, { messageId: 'recommends' }],
      output: lines(
        'FROM a',
        'RUN apt-get install --no-install-recommends a && apt-get -qq install --no-install-recommends b',
        'ONBUILD RUN apt-get install --no-install-recommends c',
      ),
      changes: ['+--no-install-recommends', '+--no-install-recommends', '+--no-install-recommends'],
    },
    {
      name: 'a builder stage, where wanted',
      code: lines('FROM debian:12 AS b', 'RUN «apt-get install -y a»', 'FROM scratch', 'COPY --from=b /x /x'),
      options: [{ stages: 'all' }],
      errors: [{ messageId: 'recommends' }],
      output: lines(
        'FROM debian:12 AS b',
        'RUN apt-get install --no-install-recommends -y a',
        'FROM scratch',
        'COPY --from=b /x /x',
      ),
      changes: ['+--no-install-recommends'],
    },
  ],
});

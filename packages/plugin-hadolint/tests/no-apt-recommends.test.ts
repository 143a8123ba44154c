import rule from '../src/rules/no-apt-recommends.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    without: run('apt-get install -y --no-install-recommends a && apt-get --no-install-recommends install a'),
    'a setting': run('apt-get install -o APT::Install-Recommends=false a'),
    'wanted on purpose': run('apt-get install -y --install-recommends a'),
    'another subcommand': run('apt-get update'),
    'a builder stage': lines(
      'FROM debian:12 AS b',
      'RUN apt-get install -y a',
      'FROM scratch',
      'COPY --from=b /x /x',
    ),
  },
  invalid: {
    with: {
      code: run('«apt-get install -y curl»'),
      message:
        'apt-get installs what these packages only recommend, too, and all of it ships. Write "apt-get install --no-install-recommends".',
      output: run('apt-get install --no-install-recommends -y curl'),
      changes: ['+--no-install-recommends'],
    },
    'two commands and a trigger': {
      code: lines(
        'FROM a',
        'RUN «apt-get install a» && «apt-get -qq install b»',
        'ONBUILD RUN «apt-get install c»',
      ),
      output: lines(
        'FROM a',
        'RUN apt-get install --no-install-recommends a && apt-get -qq install --no-install-recommends b',
        'ONBUILD RUN apt-get install --no-install-recommends c',
      ),
      changes: ['+--no-install-recommends', '+--no-install-recommends', '+--no-install-recommends'],
    },
    'a builder stage, where wanted': {
      code: lines('FROM debian:12 AS b', 'RUN «apt-get install -y a»', 'FROM scratch', 'COPY --from=b /x /x'),
      options: { stages: 'all' },
      output: lines(
        'FROM debian:12 AS b',
        'RUN apt-get install --no-install-recommends -y a',
        'FROM scratch',
        'COPY --from=b /x /x',
      ),
      changes: ['+--no-install-recommends'],
    },
  },
});

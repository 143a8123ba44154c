import rule from '../src/rules/no-consecutive-run.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    one: run('make'),
    'several commands in one of them': lines('FROM a', 'RUN a && b', 'RUN c', 'RUN d; e'),
    'something between': lines('FROM a', 'RUN a', 'COPY x /x', 'RUN b'),
    'other options': lines('FROM a', 'RUN --network=none a', 'RUN b'),
    'two stages': lines('FROM a AS b', 'RUN a', 'FROM b', 'RUN b'),
    'a trigger': lines('FROM a', 'ONBUILD RUN a', 'ONBUILD RUN b'),
    'another shell': lines('FROM a', 'SHELL ["pwsh", "-c"]', 'RUN a', 'RUN b'),
    'a builder stage': lines('FROM a AS b', 'RUN a', 'RUN b', 'FROM scratch', 'COPY --from=b /x /x'),
  },
  invalid: {
    two: {
      code: lines('FROM a', 'RUN a', '', '# why', '«RUN b»'),
      message: 'This RUN and the one on line 2 make two layers. Join them with "&&".',
    },
    three: lines('FROM a', 'RUN a', '«RUN b»', '«RUN c»'),
    'with the same options': lines(
      'FROM a',
      'RUN --network=none --security=insecure a',
      '«RUN --security=insecure --network=none b»',
    ),
    'in heredocs and in exec form': lines('FROM a', 'RUN <<EOF', 'a', 'EOF', '«RUN ["b"]»'),
    'a builder stage, where wanted': {
      code: lines('FROM a AS b', 'RUN a', '«RUN b»', 'FROM scratch', 'COPY --from=b /x /x'),
      options: { stages: 'builder' },
    },
  },
});

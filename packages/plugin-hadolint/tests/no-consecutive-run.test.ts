import rule from '../src/rules/no-consecutive-run.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/no-consecutive-run', rule, {
  valid: [
    { name: 'one', code: run('make') },
    { name: 'several commands in one of them', code: lines('FROM a', 'RUN a && b', 'RUN c', 'RUN d; e') },
    { name: 'something between', code: lines('FROM a', 'RUN a', 'COPY x /x', 'RUN b') },
    { name: 'other options', code: lines('FROM a', 'RUN --network=none a', 'RUN b') },
    { name: 'two stages', code: lines('FROM a AS b', 'RUN a', 'FROM b', 'RUN b') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD RUN a', 'ONBUILD RUN b') },
    { name: 'another shell', code: lines('FROM a', 'SHELL ["pwsh", "-c"]', 'RUN a', 'RUN b') },
    {
      name: 'a builder stage',
      code: lines('FROM a AS b', 'RUN a', 'RUN b', 'FROM scratch', 'COPY --from=b /x /x'),
    },
  ],
  invalid: [
    {
      name: 'two',
      code: lines('FROM a', 'RUN a', '', '# why', '«RUN b»'),
      errors: [
        {
          messageId: 'consecutive',
          message: 'DL3059: This RUN and the one on line 2 make two layers. Join them with "&&".',
        },
      ],
    },
    {
      name: 'three',
      code: lines('FROM a', 'RUN a', '«RUN b»', '«RUN c»'),
      errors: [{ messageId: 'consecutive' }, { messageId: 'consecutive' }],
    },
    {
      name: 'with the same options',
      code: lines(
        'FROM a',
        'RUN --network=none --security=insecure a',
        '«RUN --security=insecure --network=none b»',
      ),
      errors: [{ messageId: 'consecutive' }],
    },
    {
      name: 'in heredocs and in exec form',
      code: lines('FROM a', 'RUN <<EOF', 'a', 'EOF', '«RUN ["b"]»'),
      errors: [{ messageId: 'consecutive' }],
    },
    {
      name: 'a builder stage, where wanted',
      code: lines('FROM a AS b', 'RUN a', '«RUN b»', 'FROM scratch', 'COPY --from=b /x /x'),
      options: [{ stages: 'builder' }],
      errors: [{ messageId: 'consecutive' }],
    },
  ],
});

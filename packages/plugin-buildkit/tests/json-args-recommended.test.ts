import rule from '../src/rules/json-args-recommended.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/json-args-recommended', rule, {
  valid: [
    { name: 'JSON', code: lines('FROM a', 'CMD ["b", "c"]', 'ENTRYPOINT ["b"]') },
    { name: 'a SHELL before', code: lines('FROM a', 'SHELL ["bash", "-c"]', 'CMD b') },
    {
      name: 'a SHELL that is inherited',
      code: lines('FROM a AS x', 'SHELL ["b"]', 'FROM x AS y', 'FROM y', 'CMD c'),
    },
    { name: 'HEALTHCHECK and RUN', code: lines('FROM a', 'HEALTHCHECK CMD b', 'RUN c') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD CMD b') },
  ],
  invalid: [
    {
      name: 'plain words',
      code: lines('FROM a', '«CMD» node --port=80 ./app.js'),
      errors: [
        {
          messageId: 'shellForm',
          message: 'CMD runs within a shell, which does not pass signals on. Write its arguments as JSON.',
        },
      ],
      output: lines('FROM a', 'CMD ["node", "--port=80", "./app.js"]'),
    },
    {
      name: 'ENTRYPOINT over several lines, in lower case',
      code: lines('from a', '«entrypoint» b \\', '  c'),
      errors: [{ messageId: 'shellForm' }],
      output: lines('from a', 'entrypoint ["b", "c"]'),
    },
    {
      name: 'what only a shell can do',
      code: lines(
        ...[
          'FROM a',
          '«CMD» echo $HOME',
          'FROM a',
          '«CMD» b && c',
          'FROM a',
          '«CMD» A=1 b',
          'FROM a',
          '«CMD» exec b',
        ],
      ),
      errors: [
        {
          messageId: 'needsShell',
          message:
            'CMD runs within a shell, which does not pass signals on. Start its program with exec, as in CMD ["sh", "-c", "exec ..."].',
        },
        { messageId: 'needsShell' },
        { messageId: 'needsShell' },
        { messageId: 'needsShell' },
      ],
    },
    {
      name: 'what JSON can say, but for the fix to leave to people',
      code: lines('FROM a', '«CMD» "b c"', 'FROM a', '«CMD» b *', 'FROM a', '«CMD» ~/b'),
      errors: [{ messageId: 'shellForm' }, { messageId: 'shellForm' }, { messageId: 'shellForm' }],
    },
    {
      name: 'what is meant to be JSON',
      code: lines(
        'FROM a',
        "«CMD» ['b']",
        'FROM a',
        '«ENTRYPOINT» ["b", "c",]',
        'FROM a',
        '«CMD» ["C:\\Program Files\\b.exe"]',
      ),
      errors: [
        {
          messageId: 'brokenJson',
          message:
            'This is no valid JSON, so CMD gives it to a shell as it stands. Write double quotes, each backslash twice, and no comma at the end.',
        },
        { messageId: 'brokenJson' },
        { messageId: 'brokenJson' },
      ],
    },
    {
      name: 'a comment that must not get lost',
      code: lines('FROM a', '«CMD» b \\', '# why', 'c'),
      errors: [{ messageId: 'shellForm' }],
    },
    {
      name: 'CMD and ENTRYPOINT, of which one is given to the other',
      code: lines('FROM a AS x', '«CMD» b', 'FROM x', '«ENTRYPOINT» c'),
      errors: [
        { messageId: 'shellForm', suggestions: 1 },
        { messageId: 'shellForm', suggestions: 1 },
      ],
    },
    {
      name: 'a SHELL of another stage, and one that comes later',
      code: lines('FROM a', 'SHELL ["b"]', 'FROM a', '«CMD» c | d', 'SHELL ["b"]'),
      errors: [{ messageId: 'needsShell' }],
    },
    {
      name: 'Windows, whose commands a shell has to find',
      code: lines('FROM mcr.microsoft.com/windows/nanoserver:ltsc2022', '«CMD» dir'),
      errors: [{ messageId: 'shellForm' }],
    },
    {
      name: 'HEALTHCHECK, when asked for',
      code: lines('FROM a', 'HEALTHCHECK --retries=1 «CMD» curl localhost', 'HEALTHCHECK NONE'),
      options: [{ healthcheck: true }],
      errors: [{ messageId: 'shellForm' }],
      output: lines('FROM a', 'HEALTHCHECK --retries=1 CMD ["curl", "localhost"]', 'HEALTHCHECK NONE'),
    },
    {
      name: 'a SHELL, when asked for',
      code: lines('FROM a', 'SHELL ["bash", "-c"]', '«CMD» b'),
      options: [{ withShell: true }],
      errors: [{ messageId: 'shellForm' }],
      output: lines('FROM a', 'SHELL ["bash", "-c"]', 'CMD ["b"]'),
    },
    {
      name: 'plain words that are given to an ENTRYPOINT: the JSON form changes what is run',
      code: lines('FROM a', 'ENTRYPOINT ["b"]', '«CMD» c d'),
      errors: [
        {
          messageId: 'shellForm',
          suggestions: [
            {
              messageId: 'writeJson',
              desc: 'Write ["c", "d"].',
              output: lines('FROM a', 'ENTRYPOINT ["b"]', 'CMD ["c", "d"]'),
            },
          ],
        },
      ],
    },
  ],
});

import rule from '../src/rules/require-json-args.ts';
import { lines } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/require-json-args', rule, {
  valid: [
    { name: 'JSON', code: lines('FROM a', 'CMD ["a"]', 'ENTRYPOINT ["a", "b"]', 'HEALTHCHECK CMD ["true"]') },
    { name: 'none', code: lines('FROM a', 'HEALTHCHECK NONE', 'CMD []') },
    { name: 'RUN', code: lines('FROM a', 'RUN make') },
  ],
  invalid: [
    {
      name: 'a shell',
      code: lines('FROM a', '«CMD» node server.js'),
      errors: [
        {
          messageId: 'shellForm',
          message:
            'DL3025: CMD runs within a shell, which does not pass signals on. Write its arguments as JSON.',
        },
      ],
      output: lines('FROM a', 'CMD ["node", "server.js"]'),
      changes: ['-node', '-server.js', '+["node",', '+"server.js"]'],
    },
    {
      name: 'HEALTHCHECK',
      code: lines('FROM a', 'HEALTHCHECK --interval=1s «CMD» curl -f http://localhost/'),
      errors: [{ messageId: 'shellForm' }],
      output: lines('FROM a', 'HEALTHCHECK --interval=1s CMD ["curl", "-f", "http://localhost/"]'),
      changes: ['-curl', '-f', '-http://localhost/', '+["curl",', '+"-f",', '+"http://localhost/"]'].map(
        each => each.replace(/^-f$/, '--f'),
      ),
    },
    {
      name: 'what only a shell can do',
      code: lines('FROM a', '«ENTRYPOINT» exec node $FILE'),
      errors: [
        {
          messageId: 'needsShell',
          message:
            'DL3025: ENTRYPOINT runs within a shell, which does not pass signals on. Start its program with exec, as in ENTRYPOINT ["sh", "-c", "exec ..."].',
        },
      ],
      output: null,
    },
    {
      name: 'with a SHELL',
      code: lines('FROM a', 'SHELL ["/bin/bash", "-c"]', "«CMD» ['a', 'b']"),
      errors: [
        {
          messageId: 'brokenJson',
          message:
            'DL3025: This is no valid JSON, so CMD gives it to a shell as it stands. Write double quotes, each backslash twice, and no comma at the end.',
        },
      ],
      output: null,
    },
    {
      name: 'a CMD for an ENTRYPOINT, whose JSON form changes what is run',
      code: lines('FROM a', 'ENTRYPOINT ["b"]', '«CMD» c d'),
      errors: [
        {
          messageId: 'shellForm',
          suggestions: [
            {
              messageId: 'writeJson',
              desc: 'DL3025: Write ["c", "d"].',
              output: lines('FROM a', 'ENTRYPOINT ["b"]', 'CMD ["c", "d"]'),
            },
          ],
        },
      ],
      output: null,
    },
  ],
});

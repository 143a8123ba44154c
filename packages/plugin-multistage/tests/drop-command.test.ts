import { RuleTester } from '@dflint/rule-tester';
import rule from '../src/rules/no-builder-cleanup.ts';
import { lines } from './lint.ts';

const rest = ['', 'FROM scratch', 'COPY --from=build /out/app /app'];

/** What the builder runs, and what is left of it. */
const dropped: [name: string, run: string[], without: string[]][] = [
  ['the last command', ['RUN make && apt-get clean'], ['RUN make']],
  ['the first command', ['RUN apt-get clean && make'], ['RUN make']],
  ['one in the middle', ['RUN make && apt-get clean && make install'], ['RUN make && make install']],
  ['one after a semicolon', ['RUN set -e; make; apt-get clean'], ['RUN set -e; make']],
  [
    'the last line',
    ['RUN make \\', '    && make install \\', '    && rm -rf /var/lib/apt/lists/*'],
    ['RUN make \\', '    && make install'],
  ],
  [
    'a line in between',
    ['RUN make \\', '    && apt-get clean \\', '    && make install'],
    ['RUN make \\', '    && make install'],
  ],
  ['the RUN when nothing else is in it', ['RUN make', 'RUN apt-get clean'], ['RUN make']],
  ['the RUN when settings are all that is left', ['RUN make', 'RUN set -ex; apt-get clean'], ['RUN make']],
  ['the comment above a RUN that goes', ['RUN make', '# tidy up', 'RUN apt-get clean'], ['RUN make']],
  [
    'the arguments that are not copied',
    ['COPY . /out', 'RUN make && rm -rf /out/obj /tmp/* /var/cache/apt'],
    ['COPY . /out', 'RUN make && rm -rf /out/obj'],
  ],
];

/** What is reported although it cannot be dropped. */
const kept: [name: string, run: string[]][] = [
  ['the alternative of another command', ['RUN make || rm -rf /tmp/*']],
  ['a command under a condition', ['RUN if true; then rm -rf /tmp/*; fi']],
  ['a part of a pipeline', ['RUN ls | xargs rm -rf /tmp/x']],
  ['a command in a heredoc', ['RUN <<EOF', 'make', 'apt-get clean', 'EOF']],
  ['the trigger of an ONBUILD', ['ONBUILD RUN apt-get clean']],
];

new RuleTester().run('multistage/no-builder-cleanup', rule, {
  valid: [],
  invalid: [
    ...dropped.map(([name, run, without]) => {
      const isCopied = run[0]?.startsWith('COPY');
      const copy = isCopied ? ['', 'FROM scratch', 'COPY --from=build /out /'] : rest;
      return {
        name: `the suggestion drops ${name}`,
        code: lines('FROM debian AS build', ...run, ...copy),
        errors: [
          {
            messageId: 'wasted' as const,
            suggestions: [
              {
                messageId: isCopied ? ('dropArguments' as const) : ('dropCommand' as const),
                output: lines('FROM debian AS build', ...without, ...copy),
              },
            ],
          },
        ],
      };
    }),
    ...kept.map(([name, run]) => ({
      name: `the suggestion drops not ${name}`,
      code: lines('FROM debian AS build', 'RUN make', ...run, ...rest),
      errors: [{ messageId: 'wasted' as const }],
    })),
    {
      name: 'the suggestion says what goes',
      code: lines(
        'FROM debian AS build',
        'RUN make && rm -rf /tmp/* /out/x',
        ...rest.slice(0, 2),
        'COPY --from=build /out /',
      ),
      errors: [
        {
          messageId: 'wasted',
          suggestions: [
            {
              messageId: 'dropArguments',
              desc: 'Drop "/tmp/*" from "rm -rf /tmp/* /out/x".',
              output: lines(
                'FROM debian AS build',
                'RUN make && rm -rf /out/x',
                ...rest.slice(0, 2),
                'COPY --from=build /out /',
              ),
            },
          ],
        },
      ],
    },
  ],
});

import { describe, expect, test } from 'vitest';
import { lines, lint } from './lint.ts';

const rules = { 'multistage/no-builder-cleanup': 'warn' } as const;
const rest = ['', 'FROM scratch', 'COPY --from=build /out/app /app'];

/** The text after the first suggestion of the first report; null where there is none. */
async function applied(text: string): Promise<string | null> {
  const [message] = await lint(text, rules);
  expect(message).toBeDefined();
  const fix = message?.suggestions?.[0]?.fix;
  return fix ? text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]) : null;
}

describe('the suggestion of no-builder-cleanup drops', () => {
  test.each<[name: string, run: string[], without: string[]]>([
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
  ])('%s', async (_name, run, without) => {
    const copy = run[0]?.startsWith('COPY') ? ['', 'FROM scratch', 'COPY --from=build /out /'] : rest;
    const text = lines('FROM debian AS build', ...run, ...copy);
    expect(await applied(text)).toBe(lines('FROM debian AS build', ...without, ...copy));
  });

  test.each<[name: string, run: string[]]>([
    ['the alternative of another command', ['RUN make || rm -rf /tmp/*']],
    ['a command under a condition', ['RUN if true; then rm -rf /tmp/*; fi']],
    ['a part of a pipeline', ['RUN ls | xargs rm -rf /tmp/x']],
    ['a command in a heredoc', ['RUN <<EOF', 'make', 'apt-get clean', 'EOF']],
    ['the trigger of an ONBUILD', ['ONBUILD RUN apt-get clean']],
  ])('not %s', async (_name, run) => {
    const text = lines('FROM debian AS build', 'RUN make', ...run, ...rest);
    const messages = await lint(text, rules);
    expect(messages.flatMap(({ suggestions }) => suggestions ?? [])).toEqual([]);
  });

  test('says what goes', async () => {
    const text = lines(
      'FROM debian AS build',
      'RUN make && rm -rf /tmp/* /out/x',
      ...rest.slice(0, 2),
      'COPY --from=build /out /',
    );
    const [message] = await lint(text, rules);
    expect(message?.suggestions?.map(({ desc }) => desc)).toEqual([
      'Drop "/tmp/*" from "rm -rf /tmp/* /out/x".',
    ]);
  });
});

import { expect, test } from 'vitest';
import rule from '../src/rules/prefer-workdir.ts';
import { fix, lines, run } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/prefer-workdir', rule, {
  valid: [
    { name: 'no cd', code: lines('FROM a', 'WORKDIR /app', 'RUN make') },
    { name: 'a word', code: run('echo cd && make -C /app') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD RUN cd /app && make') },
    { name: 'a heredoc of another language', code: lines('FROM a', 'RUN python3 <<EOF', 'cd /app', 'EOF') },
  ],
  invalid: [
    {
      name: 'before WORKDIR',
      code: lines('FROM a', 'RUN «cd /app» && make && make install', 'WORKDIR /srv'),
      errors: [
        {
          messageId: 'cd',
          message: 'DL3003: "cd" holds for this RUN alone, and a reader has to look for it. Use WORKDIR.',
        },
      ],
      output: lines('FROM a', 'WORKDIR /app', 'RUN make && make install', 'WORKDIR /srv'),
      changes: ['+/app', '+WORKDIR'],
    },
    {
      name: 'with a way back',
      code: lines('FROM a', 'WORKDIR /srv', 'RUN «cd /app» \\', '  && make', 'COPY . .'),
      errors: [{ messageId: 'cd' }],
      output: lines('FROM a', 'WORKDIR /srv', 'WORKDIR /app', 'RUN make', 'WORKDIR /srv', 'COPY . .'),
      changes: ['+WORKDIR', '+/app', '+WORKDIR', '+/srv'],
    },
    {
      name: 'at the end of a builder stage, with CRLF',
      code: 'FROM a AS b\r\nRUN «cd /app» && make\r\nFROM scratch\r\nCOPY --from=b /x /x\r\n',
      errors: [{ messageId: 'cd' }],
      output: 'FROM a AS b\r\nWORKDIR /app\r\nRUN make\r\nFROM scratch\r\nCOPY --from=b /x /x\r\n',
      changes: ['+WORKDIR', '+/app'],
    },
    {
      name: 'below comments that are about the RUN',
      code: lines(
        'FROM a',
        'WORKDIR /x',
        '# hadolint ignore=DL3059',
        'RUN «cd /app» && make',
        '# check=skip=UndefinedVar',
        '',
        'RUN «cd /b» && make',
        '  # all',
        '  RUN «cd /c» && make',
        'WORKDIR /y',
      ),
      errors: [{ messageId: 'cd' }, { messageId: 'cd' }, { messageId: 'cd' }],
      output: lines(
        'FROM a',
        'WORKDIR /x',
        'WORKDIR /app',
        '# hadolint ignore=DL3059',
        'RUN make',
        'WORKDIR /x',
        'WORKDIR /b',
        '# check=skip=UndefinedVar',
        '',
        'RUN make',
        'WORKDIR /x',
        '  WORKDIR /c',
        '  # all',
        '  RUN make',
        'WORKDIR /y',
      ),
      changes: [
        '+/app',
        '+WORKDIR',
        '+/x',
        '+WORKDIR',
        '+/b',
        '+WORKDIR',
        '+/x',
        '+WORKDIR',
        '+/c',
        '+WORKDIR',
      ],
    },
    {
      name: 'no way back is known',
      code: lines('FROM a', 'RUN «cd /app» && make', 'COPY . .'),
      errors: [{ messageId: 'cd' }],
      output: null,
    },
    {
      name: 'not at the start',
      code: run('make && «cd /app» && make'),
      errors: [{ messageId: 'cd' }],
      output: null,
    },
    { name: 'in a subshell', code: run('(«cd /app» && make)'), errors: [{ messageId: 'cd' }], output: null },
    {
      name: 'a relative folder or one that only the build knows',
      code: lines(
        'FROM a',
        'WORKDIR /x',
        'RUN «cd app» && make',
        'RUN «cd $DIR» && make',
        'RUN «cd "/a b"» && make',
      ),
      errors: [{ messageId: 'cd' }, { messageId: 'cd' }, { messageId: 'cd' }],
      output: null,
    },
    {
      name: 'back again',
      code: lines('FROM a', 'WORKDIR /x', 'RUN «cd /app» && make && «cd -» && make'),
      errors: [{ messageId: 'cd' }, { messageId: 'cd' }],
      output: null,
    },
    {
      name: 'before a comment or an empty line',
      code: lines(
        'FROM a',
        'WORKDIR /x',
        'RUN «cd /app» && \\',
        '  # all',
        '  make',
        'RUN «cd /app» && \\',
        '',
        '  make',
      ),
      errors: [{ messageId: 'cd' }, { messageId: 'cd' }],
      output: null,
    },
    {
      name: 'in the background, where it does not hold for what follows',
      code: lines('FROM a', 'WORKDIR /x', 'RUN «cd /app» && ./serve & sleep 5; make'),
      errors: [{ messageId: 'cd' }],
      output: null,
    },
    {
      name: 'with outputs, and a second command if the first works',
      code: lines('FROM a', 'WORKDIR /x', 'RUN «cd /app» && make >&2 2>&1 &>all && make', 'WORKDIR /y'),
      errors: [{ messageId: 'cd' }],
      output: lines('FROM a', 'WORKDIR /x', 'WORKDIR /app', 'RUN make >&2 2>&1 &>all && make', 'WORKDIR /y'),
      changes: ['+/app', '+WORKDIR'],
    },
    {
      name: 'a mount in a relative folder',
      code: lines('FROM a', 'WORKDIR /x', 'RUN --mount=type=cache,target=out «cd /app» && make'),
      errors: [{ messageId: 'cd' }],
      output: null,
    },
    {
      name: 'not bound to what follows',
      code: lines('FROM a', 'WORKDIR /x', 'RUN «cd /app»; make'),
      errors: [{ messageId: 'cd' }],
      output: null,
    },
  ],
});

test('what a comment hides stays hidden', async () => {
  const comment = '# dflint-disable-next-line hadolint/no-sudo';
  const text = lines('FROM a', 'WORKDIR /x', comment, 'RUN cd /app && sudo make', 'WORKDIR /y');
  const rules = { 'hadolint/prefer-workdir': 'warn', 'hadolint/no-sudo': 'warn' } as const;
  expect(await fix(text, rules)).toMatchObject({
    output: lines('FROM a', 'WORKDIR /x', 'WORKDIR /app', comment, 'RUN sudo make', 'WORKDIR /y'),
    messages: [],
  });
});

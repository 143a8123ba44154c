import rule from '../src/rules/copy-ignored-file.ts';
import { lines, ruleTester } from './lint.ts';

const ignored = (source: string) => lines('FROM a', `COPY «${source}» /x`);

ruleTester.run('buildkit/copy-ignored-file', rule, {
  valid: [
    { name: 'no ignore file', code: lines('FROM a', 'COPY .git /x') },
    { name: 'another file', code: lines('FROM a', 'COPY src /x'), dockerignore: '.git\n' },
    { name: 'an exception, whatever it is for', code: lines('FROM a', 'COPY b /x'), dockerignore: '*\n!c\n' },
    { name: 'a copy from a stage', code: lines('FROM a', 'COPY --from=b c /x'), dockerignore: 'c' },
    {
      name: 'what comes from elsewhere',
      code: lines('FROM a', 'ADD https://x/c git@x.y:z.git /x'),
      dockerignore: '**',
    },
    { name: 'a heredoc', code: lines('FROM a', 'COPY <<E /x', 'y', 'E'), dockerignore: '**' },
    {
      name: 'the whole context, of which something is left',
      code: lines('FROM a', 'COPY . /x'),
      dockerignore: '*/b\n**/c\n.*',
    },
    { name: 'what is not known', code: lines('FROM a', 'ARG b', 'COPY $b /x'), dockerignore: '*' },
    { name: 'a pattern that Docker refuses', code: lines('FROM a', 'COPY b /x'), dockerignore: 'b\n[' },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD COPY b /x'), dockerignore: 'b' },
    { name: 'a comment', code: lines('FROM a', 'COPY b /x'), dockerignore: '# b\n\n' },
  ],
  invalid: [
    {
      name: 'the file',
      code: ignored('Dockerfile'),
      dockerignore: 'Dockerfile\n',
      errors: [
        {
          messageId: 'ignored',
          message:
            '"Dockerfile" is not in the build context: the .dockerignore file leaves it out. Copy another file, or let it in.',
        },
      ],
    },
    {
      name: 'a file in an ignored folder',
      code: ignored('./b//c/../d'),
      dockerignore: '/b/\r\n',
      errors: [{ messageId: 'ignored' }],
    },
    { name: 'everything', code: ignored('.'), dockerignore: '**', errors: [{ messageId: 'ignored' }] },
    {
      name: 'a path from the root',
      code: ignored('/b'),
      dockerignore: '*',
      errors: [{ messageId: 'ignored' }],
    },
    {
      name: 'each source, of ADD too, in JSON and behind a variable',
      code: lines(
        'FROM a',
        'ARG D=b',
        'ADD «b/c» d «$D/e» /x/',
        'COPY ["«b»", "/x"]'.replace('"«b»"', '«"b"»'),
      ),
      dockerignore: 'b',
      errors: [{ messageId: 'ignored' }, { messageId: 'ignored' }, { messageId: 'ignored' }],
    },
    {
      name: 'a path that was a repository once',
      code: lines('FROM a', 'ADD «github.com/b/c» /x'),
      dockerignore: 'github.com',
      errors: [{ messageId: 'ignored' }],
    },
    {
      name: 'on a later line',
      code: lines('FROM a', '«COPY» \\', '  b /x'),
      dockerignore: 'b',
      errors: [{ messageId: 'ignored' }],
    },
  ],
});

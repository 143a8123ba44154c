import rule from '../src/rules/copy-ignored-file.ts';
import { lines } from './lint.ts';
import { testRule } from './rule-tables.ts';

const ignored = (source: string) => lines('FROM a', `COPY «${source}» /x`);

testRule(rule, {
  valid: [
    { name: 'no ignore file', code: lines('FROM a', 'COPY .git /x') },
    { name: 'another file', code: lines('FROM a', 'COPY src /x'), ignoreFile: '.git\n' },
    { name: 'an exception, whatever it is for', code: lines('FROM a', 'COPY b /x'), ignoreFile: '*\n!c\n' },
    { name: 'a copy from a stage', code: lines('FROM a', 'COPY --from=b c /x'), ignoreFile: 'c' },
    {
      name: 'what comes from elsewhere',
      code: lines('FROM a', 'ADD https://x/c git@x.y:z.git /x'),
      ignoreFile: '**',
    },
    { name: 'a heredoc', code: lines('FROM a', 'COPY <<E /x', 'y', 'E'), ignoreFile: '**' },
    {
      name: 'the whole context, of which something is left',
      code: lines('FROM a', 'COPY . /x'),
      ignoreFile: '*/b\n**/c\n.*',
    },
    { name: 'what is not known', code: lines('FROM a', 'ARG b', 'COPY $b /x'), ignoreFile: '*' },
    { name: 'a pattern that Docker refuses', code: lines('FROM a', 'COPY b /x'), ignoreFile: 'b\n[' },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD COPY b /x'), ignoreFile: 'b' },
    { name: 'a comment', code: lines('FROM a', 'COPY b /x'), ignoreFile: '# b\n\n' },
  ],
  invalid: [
    {
      name: 'the file',
      code: ignored('Dockerfile'),
      ignoreFile: 'Dockerfile\n',
      errors: [
        [
          'ignored',
          '"Dockerfile" is not in the build context: the .dockerignore file leaves it out. Copy another file, or let it in.',
        ],
      ],
    },
    {
      name: 'a file in an ignored folder',
      code: ignored('./b//c/../d'),
      ignoreFile: '/b/\r\n',
      errors: ['ignored'],
    },
    { name: 'everything', code: ignored('.'), ignoreFile: '**', errors: ['ignored'] },
    { name: 'a path from the root', code: ignored('/b'), ignoreFile: '*', errors: ['ignored'] },
    {
      name: 'each source, of ADD too, in JSON and behind a variable',
      code: lines(
        'FROM a',
        'ARG D=b',
        'ADD «b/c» d «$D/e» /x/',
        'COPY ["«b»", "/x"]'.replace('"«b»"', '«"b"»'),
      ),
      ignoreFile: 'b',
      errors: ['ignored', 'ignored', 'ignored'],
    },
    {
      name: 'on a later line',
      code: lines('FROM a', '«COPY» \\', '  b /x'),
      ignoreFile: 'b',
      errors: ['ignored'],
    },
  ],
});

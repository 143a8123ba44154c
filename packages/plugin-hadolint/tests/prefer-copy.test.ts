import rule from '../src/rules/prefer-copy.ts';
import { lines } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/prefer-copy', rule, {
  valid: [
    { name: 'COPY', code: lines('FROM a', 'COPY x /x') },
    { name: 'an archive', code: lines('FROM a', 'ADD x.tar.gz y.txz /x/', 'ADD ["z.tgz", "/z"]') },
    { name: 'an archive by Zstandard', code: lines('FROM a', 'ADD x.tar.zst y.tzst /x/') },
    {
      name: 'an address',
      code: lines('FROM a', 'ADD https://x.y/z /z', 'ADD --checksum=sha256:0 http://x.y/z /z'),
    },
    {
      name: 'a repository',
      code: lines(
        'FROM a',
        'ADD git@github.com:a/b.git /b',
        'ADD git://github.com/a/b /b',
        'ADD deploy@git.example.com:a/b.git /b',
      ),
    },
    { name: 'a variable that the file sets', code: lines('FROM a', 'ARG SRC=x.tar.gz', 'ADD $SRC /x') },
    { name: 'a heredoc', code: lines('FROM a', 'ADD <<EOF /x', 'text', 'EOF') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD ADD x /x') },
  ],
  invalid: [
    {
      name: 'a file',
      code: lines('FROM a', '«ADD --chown=1 x /x»', '«add ["y", "/y"]»'),
      errors: [
        {
          messageId: 'add',
          message: 'DL3020: ADD does more than copying: it unpacks archives and downloads URLs. Use COPY.',
        },
        { messageId: 'add' },
      ],
      output: lines('FROM a', 'COPY --chown=1 x /x', 'copy ["y", "/y"]'),
      changes: ['-ADD', '-ADD', '+COPY', '+COPY'],
    },
    {
      name: 'a pattern, which may be an archive',
      code: lines('FROM a', '«ADD *.t?z /x/»'),
      errors: [{ messageId: 'add' }],
      output: null,
    },
    {
      name: 'a variable that only the build knows',
      code: lines('FROM a', 'ARG SRC', '«ADD $SRC /x»'),
      errors: [{ messageId: 'add' }],
      output: null,
    },
    {
      name: 'an option that COPY does not have',
      code: lines('FROM a', '«ADD --unpack=false x /x»'),
      errors: [{ messageId: 'add' }],
      output: null,
    },
  ],
});

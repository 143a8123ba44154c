import rule from '../src/rules/prefer-copy.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    COPY: lines('FROM a', 'COPY x /x'),
    'an archive': lines('FROM a', 'ADD x.tar.gz y.txz /x/', 'ADD ["z.tgz", "/z"]'),
    'an address': lines('FROM a', 'ADD https://x.y/z /z', 'ADD --checksum=sha256:0 http://x.y/z /z'),
    'a repository': lines('FROM a', 'ADD git@github.com:a/b.git /b', 'ADD git://github.com/a/b /b'),
    'a variable that the file sets': lines('FROM a', 'ARG SRC=x.tar.gz', 'ADD $SRC /x'),
    'a heredoc': lines('FROM a', 'ADD <<EOF /x', 'text', 'EOF'),
    'a trigger': lines('FROM a', 'ONBUILD ADD x /x'),
  },
  invalid: {
    'a file': {
      code: lines('FROM a', '«ADD --chown=1 x /x»', '«add ["y", "/y"]»'),
      message: 'ADD does more than to copy: it unpacks archives and downloads addresses. Use COPY.',
      output: lines('FROM a', 'COPY --chown=1 x /x', 'copy ["y", "/y"]'),
      changes: ['-ADD', '-ADD', '+COPY', '+COPY'],
    },
    'a pattern, which may be an archive': { code: lines('FROM a', '«ADD *.t?z /x/»'), output: null },
    'a variable that only the build knows': {
      code: lines('FROM a', 'ARG SRC', '«ADD $SRC /x»'),
      output: null,
    },
    'an option that COPY does not have': { code: lines('FROM a', '«ADD --unpack=false x /x»'), output: null },
  },
});

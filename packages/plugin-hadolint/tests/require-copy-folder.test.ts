import rule from '../src/rules/require-copy-folder.ts';
import { lines } from './lint.ts';
import { runWithChanges } from './changes.ts';

runWithChanges('hadolint/require-copy-folder', rule, {
  valid: [
    { name: 'a slash', code: lines('FROM a', 'COPY x y /z/', 'COPY ["x", "y", "/z/"]', 'COPY x y "/z/"') },
    { name: 'one source', code: lines('FROM a', 'COPY x /z') },
    { name: 'here', code: lines('FROM a', 'COPY x y .', 'COPY x y ./', 'COPY x y ..') },
    { name: 'a variable that the file sets', code: lines('FROM a', 'ARG TO=/z/', 'COPY x y $TO') },
    { name: 'a heredoc', code: lines('FROM a', 'COPY <<A <<B /z', '1', 'A', '2', 'B') },
    { name: 'ADD', code: lines('FROM a', 'ADD x y /z') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD COPY x y /z') },
  ],
  invalid: [
    {
      name: 'no slash',
      code: lines('FROM a', 'COPY x y «/z»'),
      errors: [
        {
          messageId: 'slash',
          message: 'DL3021: Several sources need a folder, and "/z" is only one with a slash at its end.',
        },
      ],
      output: lines('FROM a', 'COPY x y /z/'),
      changes: ['-/z', '+/z/'],
    },
    {
      name: 'in JSON and in quotes',
      code: lines('FROM a', 'COPY ["x", "y", «"/z"»]', 'COPY --chown=1 x y «"/z"»'),
      errors: [{ messageId: 'slash' }, { messageId: 'slash' }],
      output: lines('FROM a', 'COPY ["x", "y", "/z/"]', 'COPY --chown=1 x y "/z/"'),
      changes: ['-"/z"]', '-"/z"', '+"/z/"]', '+"/z/"'],
    },
    {
      name: 'a quote that is not closed',
      code: lines('FROM a', 'COPY x y «!"»'),
      errors: [{ messageId: 'slash' }],
      output: null,
    },
    {
      name: 'a variable',
      code: lines('FROM a', 'ARG TO=/z', 'COPY x y «$TO»'),
      errors: [{ messageId: 'slash' }],
      output: lines('FROM a', 'ARG TO=/z', 'COPY x y $TO/'),
      changes: ['-$TO', '+$TO/'],
    },
  ],
});
